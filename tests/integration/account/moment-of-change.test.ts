import { afterAll, beforeAll, expect, it } from 'vitest';
import { signInByPassword } from '@/lib/auth/password-sign-in';
import { findSession, openSession, sessionHash } from '@/lib/auth/sessions';
import { changePassword } from '@/lib/commands/account/change-password';
import { execute } from '@/lib/commands/execute';
import { beginSecondFactor } from '@/lib/commands/second-factor/begin-second-factor';
import { confirmSecondFactor } from '@/lib/commands/second-factor/confirm-second-factor';
import { passSecondFactor } from '@/lib/commands/second-factor/pass-second-factor';
import { stepAt, totpCode } from '@/lib/crypto/totp';
import { databaseNow } from '@/lib/db/client';
import { ownSecondFactor } from '@/lib/queries/account/own-second-factor';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/stage';
import { createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const find = (secret: string) => findSession(sessionHash(secret), world.db, false);

/** Somebody who has begun to set up his second factor, with its secret. */
async function begun(accountId: string) {
  const { db } = world;
  const viewer = (await find(await openSession(accountId, {}, db)))?.viewer;
  if (!viewer) throw new Error('nobody looks');
  expect(await execute(beginSecondFactor, viewer, {}, { db })).toMatchObject({ outcome: 'done' });
  const own = await ownSecondFactor(viewer, '三方签约', db);
  if (own.state !== 'BEGUN') throw new Error(own.state);
  return { viewer, secret: own.secret };
}

it('a password that is changed in this moment opens no session that outlives the change', async () => {
  const { db, viewers } = world;
  const secrets: string[] = [];
  let isChanged = false;
  const thief = async (n: number) => {
    while (!isChanged) {
      const name = 'rival@demo.test';
      const answer = await signInByPassword({ name, password: DEMO_PASSWORD, address: `203.0.113.${n}` }, db);
      if (!('accountId' in answer)) continue;
      const { accountId, passwordHash } = answer;
      const secret = await openSession(accountId, { passwordHash }, db).catch(() => null);
      if (secret) secrets.push(secret);
    }
  };
  const owner = async () => {
    await wait(300);
    const change = { method: 'password', password: DEMO_PASSWORD, newPassword: 'quiet-lantern-42' };
    expect(await execute(changePassword, viewers.rival, change, { db })).toMatchObject({ outcome: 'done' });
    await wait(300);
    isChanged = true;
  };
  await Promise.all([owner(), thief(1), thief(2), thief(3)]);
  expect(secrets.length).toBeGreaterThan(0);
  expect((await Promise.all(secrets.map(find))).filter(Boolean)).toEqual([]);
});

it('a password proven before the change opens nothing after it', async () => {
  const { db, viewers } = world;
  const proven = await signInByPassword(
    { name: 'department@demo.test', password: DEMO_PASSWORD, address: '203.0.113.50' },
    db,
  );
  if (!('accountId' in proven)) throw new Error('not proven');
  const change = { method: 'password', password: DEMO_PASSWORD, newPassword: 'quiet-lantern-43' };
  expect(await execute(changePassword, viewers.department, change, { db })).toMatchObject({ outcome: 'done' });
  await expect(openSession(proven.accountId, { passwordHash: proven.passwordHash }, db)).rejects.toMatchObject({
    code: 'SIGN_IN_WRONG',
  });
});

it('sessions that are opened while the second factor is turned on need it, or are ended', async () => {
  const { db, viewers } = world;
  const { viewer, secret } = await begun(viewers.employer.accountId);
  const secrets: string[] = [];
  let isOn = false;
  const thief = async () => {
    while (!isOn) secrets.push(await openSession(viewer.accountId, {}, db));
  };
  const owner = async () => {
    await wait(200);
    const code = totpCode(secret, stepAt(await databaseNow(db)));
    expect(await execute(confirmSecondFactor, viewer, { code, saved: 'yes' }, { db })).toMatchObject({
      outcome: 'done',
    });
    await wait(100);
    isOn = true;
  };
  await Promise.all([owner(), thief(), thief(), thief(), thief()]);
  expect(secrets.length).toBeGreaterThan(0);
  const alive = (await Promise.all(secrets.map(find))).filter((session) => session?.viewer);
  expect(alive).toEqual([]);
});

it('wrong codes of one address do not keep the owner out elsewhere; known devices go on against many', async () => {
  const { db, viewers } = world;
  const { viewer, secret } = await begun(viewers.school.accountId);
  const { accountId } = viewer;
  const now = await databaseNow(db);
  const on = { code: totpCode(secret, stepAt(now)), saved: 'yes' };
  expect(await execute(confirmSecondFactor, viewer, on, { db, now })).toMatchObject({ outcome: 'done' });
  const waiting = async (address: string) => {
    const session = await find(await openSession(accountId, { address }, db));
    return session?.id ?? '';
  };
  const pass = (sessionId: string, code: string, at: Date) =>
    execute(passSecondFactor, null, { sessionId, code }, { db, now: at });
  const exhausted = { code: 'SECOND_FACTOR_TRIES_EXHAUSTED' };
  const thief = await waiting('203.0.113.9');
  for (let n = 0; n < 10; n += 1)
    expect(await pass(thief, '000000', now)).toMatchObject({ code: 'SECOND_FACTOR_WRONG' });
  // Refused from here on, whatever session it opens; and none of it counts for the account.
  for (let n = 0; n < 40; n += 1) expect(await pass(thief, '000000', now)).toMatchObject(exhausted);
  expect(await pass(await waiting('203.0.113.9'), '000000', now)).toMatchObject(exhausted);
  const later = (steps: number) => new Date(now.getTime() + steps * 30_000);
  const right = (steps: number) => totpCode(secret, stepAt(later(steps)));
  expect(await pass(await waiting('198.51.100.1'), right(1), later(1))).toMatchObject({ outcome: 'done' });
  // Now many addresses: a stranger's is out, the one that has passed before goes on.
  for (const address of ['203.0.113.10', '203.0.113.11', '203.0.113.12', '203.0.113.13']) {
    const session = await waiting(address);
    for (let n = 0; n < 10; n += 1) await pass(session, '000000', now);
  }
  expect(await pass(await waiting('198.51.100.77'), right(2), later(2))).toMatchObject(exhausted);
  expect(await pass(await waiting('198.51.100.1'), right(2), later(2))).toMatchObject({ outcome: 'done' });
});
