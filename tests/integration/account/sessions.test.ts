import { afterAll, beforeAll, expect, it } from 'vitest';
import { findSession, openSession, sessionHash } from '@/lib/auth/sessions';
import { databaseNow } from '@/lib/db/client';
import { endOtherSessions, greetSession } from '@/lib/db/stores/sessions';
import { createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36';

async function entered(accountId: string, address: string) {
  const secret = await openSession(accountId, { address, device: CHROME }, world.db);
  const session = await findSession(sessionHash(secret), world.db);
  if (!session) throw new Error('no session');
  return { secret, session };
}

it('the first page after signing in tells of the sign-in before, once; the very first sign-in has none', async () => {
  const { db, viewers } = world;
  const { accountId } = viewers.employer;
  const first = await entered(accountId, '10.4.0.1');
  expect(await greetSession(db, first.session, await databaseNow(db))).toBeNull();
  const second = await entered(accountId, '10.4.0.2');
  const greetings = await Promise.all([1, 2].map(async () => greetSession(db, second.session, await databaseNow(db))));
  expect(greetings.filter(Boolean)).toEqual([{ at: first.session.createdAt, address: '10.4.0.1', device: CHROME }]);
  const again = await findSession(sessionHash(second.secret), db);
  expect(again).toMatchObject({ isUngreeted: false });
});

it('a sign-in that stopped before the second factor is not told as one', async () => {
  const { db, viewers } = world;
  const { accountId } = viewers.rival;
  const real = await entered(accountId, '10.4.1.1');
  const stopped = await entered(accountId, '10.4.1.2');
  await db.session.update({ where: { id: stopped.session.id }, data: { awaitsSecondFactor: true } });
  const now = await entered(accountId, '10.4.1.3');
  expect(await greetSession(db, now.session, await databaseNow(db))).toMatchObject({
    at: real.session.createdAt,
    address: '10.4.1.1',
  });
});

it('ending the other sessions leaves the one that goes on, and those of other accounts', async () => {
  const { db, viewers } = world;
  const { accountId } = viewers.school;
  const [kept, other, third] = [
    await entered(accountId, '10.4.2.1'),
    await entered(accountId, '10.4.2.2'),
    await entered(accountId, '10.4.2.3'),
  ];
  const stranger = await entered(viewers.department.accountId, '10.4.2.4');
  expect(await endOtherSessions(db, accountId, kept.session.id, await databaseNow(db))).toBe(2);
  const living = await Promise.all(
    [kept, other, third, stranger].map(async ({ secret }) => (await findSession(sessionHash(secret), db)) !== null),
  );
  expect(living).toEqual([true, false, false, true]);
  expect(await endOtherSessions(db, accountId, null, await databaseNow(db))).toBe(1);
});

it('every sign-in has a secret of its own', async () => {
  const { accountId } = world.viewers.reader;
  const secrets = await Promise.all([1, 2, 3].map(() => openSession(accountId, {}, world.db)));
  expect(new Set(secrets).size).toBe(3);
});
