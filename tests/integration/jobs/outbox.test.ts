import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { execute } from '@/lib/commands/execute';
import { deliverNotices } from '@/lib/jobs/deliver-notices';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { expireInvitations } from '@/lib/jobs/expire-invitations';
import { foldCounters } from '@/lib/jobs/fold-counters';
import { type Mail, TransportError } from '@/lib/notices/transports/types';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const base = 'http://localhost:3000';

it('tells the graduate of a letter once, however often and from wherever the outbox is drained', async () => {
  const { db, viewers } = world;
  const graduate = await addGraduate(world, 0);
  const id = await sent(world, viewers.employer, graduate.enrolmentId);
  await Promise.all([drainOutbox(db), drainOutbox(db), drainOutbox(db)]);
  await db.outboxEntry.updateMany({ data: { doneAt: null } });
  await drainOutbox(db);
  const notices = await db.notice.findMany({ where: { accountId: graduate.viewer.accountId } });
  expect(notices.map(({ channel }) => channel).sort()).toEqual(['INBOX', 'MAIL']);
  expect(notices[0]).toMatchObject({
    subject: '兰禾科技（北京）有限公司邀请您签约：后端工程师',
    link: `/graduate/invitations/${id}`,
  });
});

it('loses no mail while the server is down, and repeats it under the same id', async () => {
  const { db } = world;
  const tried: Mail[] = [];
  let isDown = true;
  const transport = {
    kind: 'smtp' as const,
    send: (mail: Mail): Promise<void> => {
      tried.push(mail);
      return isDown ? Promise.reject(new TransportError('TRANSPORT_UNREACHABLE', true, 'down')) : Promise.resolve();
    },
  };
  expect(await deliverNotices(db, transport, base)).toBe(1);
  expect(await deliverNotices(db, transport, base)).toBe(0);
  expect(await db.notice.count({ where: { channel: 'MAIL', state: 'QUEUED' } })).toBe(1);
  isDown = false;
  await db.notice.updateMany({ where: { state: 'QUEUED' }, data: { nextAttemptAt: new Date(0) } });
  expect(await deliverNotices(db, transport, base)).toBe(1);
  expect(await db.notice.count({ where: { channel: 'MAIL', state: 'SENT' } })).toBe(1);
  expect(tried[0]).toMatchObject({ to: 'graduate1@demo.test' });
  expect(tried[1]?.messageId).toBe(tried[0]?.messageId);
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
