import { afterAll, beforeAll, expect, it } from 'vitest';
import { askForChanges } from '@/prisma/seed/demo/ask-for-changes';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { acceptCounter } from '@/lib/commands/counter-proposal/accept-counter';
import { amendCounter } from '@/lib/commands/counter-proposal/amend-counter';
import { refuseCounter } from '@/lib/commands/counter-proposal/refuse-counter';
import { saveCounterDraft } from '@/lib/commands/counter-proposal/save-counter-draft';
import { saveRevisionDraft } from '@/lib/commands/counter-proposal/save-revision-draft';
import { takeBackCounter } from '@/lib/commands/counter-proposal/take-back-counter';
import { execute } from '@/lib/commands/execute';
import { databaseNow } from '@/lib/db/client';
import { removeOldRows } from '@/lib/db/stores/tidying';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { reviewQueue } from '@/lib/queries/agreement/review-queue';
import { revisionCheck, revisionForm } from '@/lib/queries/counter-proposal/counter-answer';
import { workbenchTodo } from '@/lib/queries/employer/workbench-todo';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** What these two found in their inboxes since they last looked, without the letter itself. */
async function inboxes(accounts: readonly string[], known: Set<string>): Promise<string[][]> {
  while ((await drainOutbox(world.db)) > 0);
  const rows = await world.db.notice.findMany({
    where: { accountId: { in: [...accounts] }, channel: 'INBOX' },
    orderBy: { createdAt: 'asc' },
  });
  const fresh = rows.filter(({ id }) => !known.has(id));
  for (const { id } of rows) known.add(id);
  return accounts.map((account) => fresh.flatMap(({ accountId, subject }) => (accountId === account ? subject : [])));
}

it('tells the other side of every step once, by the post that is on the table', async () => {
  const { db, viewers } = world;
  const { viewer, enrolmentId } = await addGraduate(world, 0);
  const { employer } = viewers;
  const id = await sent(world, employer, enrolmentId);
  const [accounts, known] = [[employer.accountId, viewer.accountId], new Set<string>()];
  await inboxes(accounts, known);
  const ask = () => askForChanges(db, viewer, { id, 'change-post': 'yes', post: '架构师' });
  const proposalOf = async () =>
    (await db.termsVersion.findFirstOrThrow({ where: { agreementId: id }, orderBy: { number: 'desc' } })).hash;
  await ask();
  expect(await inboxes(accounts, known)).toEqual([['王晓雨希望修改条款，请答复'], []]);
  const body = await db.notice.findFirstOrThrow({
    where: { accountId: employer.accountId, channel: 'INBOX', subject: { contains: '希望修改' } },
  });
  expect(body.body).toContain('后端工程师');
  expect(body.link).toBe(`/employer/agreements/${id}`);
  await execute(takeBackCounter, viewer, { id }, { db });
  expect(await inboxes(accounts, known)).toEqual([['王晓雨收回了修改意见'], []]);
  await ask();
  await execute(refuseCounter, employer, { id, reason: '岗位名称统一。' }, { db });
  expect((await inboxes(accounts, known))[1]).toEqual(['兰禾科技（北京）有限公司没有同意修改']);
  await ask();
  const form = await revisionForm(employer, id, db);
  await execute(saveRevisionDraft, employer, { ...form?.values, id, post: '高级工程师', version: '0' }, { db });
  const checked = (await revisionCheck(employer, id, db))?.ready?.checked;
  await execute(amendCounter, employer, { id, checked }, { db });
  expect((await inboxes(accounts, known))[1]).toEqual(['兰禾科技（北京）有限公司发来了新的条款']);
  await ask();
  await execute(acceptCounter, employer, { id, proposal: await proposalOf() }, { db });
  expect((await inboxes(accounts, known))[1]).toEqual(['兰禾科技（北京）有限公司同意了您的修改']);
});

it('stands in the employer’s to-do list until when it can be answered', async () => {
  const { db, viewers } = world;
  const { viewer, enrolmentId } = await addGraduate(world, 1);
  const id = await sent(world, viewers.employer, enrolmentId);
  await askForChanges(db, viewer, { id, 'change-pay': 'yes', regularPay: '18500' });
  const { replyBy } = await db.agreement.findUniqueOrThrow({ where: { id } });
  const { own } = await workbenchTodo(viewers.employer, undefined, db);
  expect(own.find((row) => row.id === id)).toMatchObject({ kind: 'turn', state: 'COUNTERED', deadline: replyBy });
});

it('shows reviewers the post that was accepted, not one that was only wished for later', async () => {
  const { db, viewers } = world;
  const { viewer, enrolmentId } = await addGraduate(world, 2);
  const id = await sent(world, viewers.employer, enrolmentId);
  await askForChanges(db, viewer, { id, 'change-post': 'yes', post: '架构师' });
  await execute(refuseCounter, viewers.employer, { id, reason: '岗位名称统一。' }, { db });
  await prove(world, viewer, id);
  await execute(acceptInvitation, viewer, { id, confirmed: 'yes' }, { db });
  const { rows } = await reviewQueue(viewers.department, { tab: 'waiting' }, db);
  expect(rows.find((row) => row.id === id)?.post).toBe('后端工程师');
});

it('forgets what was typed and never sent once no letter can wait for it any more', async () => {
  const { db, viewers } = world;
  const { viewer, enrolmentId } = await addGraduate(world, 3);
  const id = await sent(world, viewers.employer, enrolmentId);
  await execute(saveCounterDraft, viewer, { id, message: '还没想好。' }, { db });
  const day = 86_400_000;
  const now = await databaseNow(db);
  const drafts = () => db.versionDraft.count({ where: { agreementId: id } });
  await removeOldRows(db, new Date(now.getTime() + 39 * day));
  expect(await drafts()).toBe(1);
  await removeOldRows(db, new Date(now.getTime() + 41 * day));
  expect(await drafts()).toBe(0);
});
