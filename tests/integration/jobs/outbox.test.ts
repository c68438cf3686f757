import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { execute } from '@/lib/commands/execute';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { expireInvitations } from '@/lib/jobs/expire-invitations';
import { foldCounters } from '@/lib/jobs/fold-counters';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

it('tells the graduate of a letter once, however often and from wherever the outbox is drained', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 0);
  const id = await sent(world, viewers.employer, graduate.enrolmentId);
  await Promise.all([drainOutbox(db), drainOutbox(db), drainOutbox(db)]);
  await db.outboxEntry.updateMany({ data: { doneAt: null, nextAttemptAt: new Date(0) } });
  expect(await drainOutbox(db)).toBe(1);
  expect(await db.outboxEntry.count({ where: { doneAt: null } })).toBe(0);
  const notices = await db.notice.findMany({ where: { accountId: graduate.viewer.accountId } });
  expect(notices.map(({ channel }) => channel).sort()).toEqual(['INBOX', 'MAIL']);
  expect(notices[0]).toMatchObject({
    subject: '兰禾科技（北京）有限公司邀请您签约：后端工程师',
    link: `/graduate/invitations/${id}`,
  });
});

it('tells a reviewer only when it is his turn', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 1);
  const id = await sent(world, viewers.employer, graduate.enrolmentId);
  await prove(world, graduate.viewer, id);
  await execute(acceptInvitation, graduate.viewer, { id, confirmed: 'yes' }, { db });
  await drainOutbox(db);
  const told = async (accountId: string) => db.notice.count({ where: { accountId, link: { endsWith: id } } });
  expect(await told(viewers.department.accountId)).toBe(1);
  expect(await told(viewers.school.accountId)).toBe(0);
  expect(await told(viewers.rival.accountId)).toBe(0);
});

it('closes letters after their deadline and keeps the shown numbers when it folds them', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 2);
  const old = new Date(Date.now() - 40 * 86_400_000);
  const id = await sent(world, viewers.rival, graduate.enrolmentId, old);
  expect(await expireInvitations(db)).toBe(1);
  expect((await db.agreement.findUniqueOrThrow({ where: { id } })).state).toBe('EXPIRED');
  const waiting = await db.counterDelta.groupBy({ by: ['scope', 'name'], _sum: { delta: true } });
  await foldCounters(db);
  expect(await db.counterDelta.count()).toBe(0);
  const folded = await db.counter.findMany();
  const plain = (rows: { scope: string; name: string; value: number | null }[]) =>
    rows.map(({ scope, name, value }) => `${scope} ${name} ${value}`).sort();
  expect(plain(folded)).toEqual(plain(waiting.map(({ scope, name, _sum }) => ({ scope, name, value: _sum.delta }))));
});

it('closes the other letters when one cannot be closed', async () => {
  const { db, viewers } = world;
  const [stuck, free] = [await addGraduate(world, 3), await addGraduate(world, 4)];
  const old = new Date(Date.now() - 40 * 86_400_000);
  const stuckId = await sent(world, viewers.employer, stuck.enrolmentId, old);
  const freeId = await sent(world, viewers.employer, free.enrolmentId, new Date(old.getTime() + 86_400_000));
  await db.$executeRawUnsafe(`create function refuse_stuck() returns trigger language plpgsql as $$
    begin if old."id" = '${stuckId}' then raise exception 'stuck'; end if; return new; end $$`);
  await db.$executeRawUnsafe(
    'create trigger stuck before update on "Agreement" for each row execute function refuse_stuck()',
  );
  expect(await expireInvitations(db)).toBe(1);
  await db.$executeRawUnsafe('drop trigger stuck on "Agreement"');
  expect((await db.agreement.findUniqueOrThrow({ where: { id: freeId } })).state).toBe('EXPIRED');
  expect(await expireInvitations(db)).toBe(1);
  expect((await db.agreement.findUniqueOrThrow({ where: { id: stuckId } })).state).toBe('EXPIRED');
});
