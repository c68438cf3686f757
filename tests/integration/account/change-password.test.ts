import { afterAll, beforeAll, expect, it } from 'vitest';
import { findSession, openSession, sessionHash } from '@/lib/auth/sessions';
import { changePassword } from '@/lib/commands/account/change-password';
import { requestAccountCode } from '@/lib/commands/account/request-account-code';
import { execute } from '@/lib/commands/execute';
import { passwordFits } from '@/lib/crypto/passwords';
import type { Viewer } from '@/lib/domain/access/viewer';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/stage';
import { codeSentTo, otherThan } from '../../support/messages';
import { createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const FRESH = 'a quiet lantern at noon';
const change = (viewer: Viewer | null, typed: object) => execute(changePassword, viewer, typed, { db: world.db });
const byPassword = { method: 'password', password: DEMO_PASSWORD, newPassword: FRESH };

/** The viewer in a real session of this account, with its secret. */
async function signedIn(viewer: Viewer) {
  const secret = await openSession(viewer.accountId, {}, world.db);
  const session = await findSession(sessionHash(secret), world.db);
  if (!session?.viewer) throw new Error('no session');
  return { secret, viewer: session.viewer };
}

it('sets the password, ends every other session at once, keeps this one and tells the owner', async () => {
  const { db, viewers } = world;
  const here = await signedIn(viewers.employer);
  const others = [await signedIn(viewers.employer), await signedIn(viewers.employer)];
  expect(await change(here.viewer, byPassword)).toMatchObject({ outcome: 'done', result: { ended: 2 } });
  for (const { secret } of others) expect(await findSession(sessionHash(secret), db)).toBeNull();
  expect(await findSession(sessionHash(here.secret), db)).not.toBeNull();
  const { accountId } = here.viewer;
  const account = await db.account.findUniqueOrThrow({ where: { id: accountId } });
  expect(await passwordFits(account.passwordHash, FRESH)).toBe(true);
  expect(await db.auditEvent.findFirst({ where: { type: 'PASSWORD_CHANGED', accountId } })).toMatchObject({
    facts: { method: 'password', ended: 2 },
  });
  expect(await db.outboxEntry.count({ where: { kind: 'ACCOUNTS:ACCOUNT_PASSWORD_CHANGED' } })).toBe(1);
});

it('takes a fresh code instead of the old password, bound to this very deed and good once', async () => {
  const { db, viewers } = world;
  const viewer = viewers.rival;
  const ask = (deed: string) => execute(requestAccountCode, viewer, { deed, channel: 'MAIL', locale: 'zh-CN' }, { db });
  await ask('close-account');
  const other = { method: 'code', channel: 'MAIL', code: await codeSentTo(db, 'rival@demo.test'), newPassword: FRESH };
  expect(await change(viewer, other)).toMatchObject({ code: 'ACCOUNT_PROOF_WRONG' });
  await db.oneTimeCode.deleteMany({ where: { purpose: 'prove-account' } });
  await ask('change-password');
  const right = { ...other, code: await codeSentTo(db, 'rival@demo.test') };
  expect(await change(viewer, { ...right, code: otherThan(right.code) })).toMatchObject({
    code: 'ACCOUNT_PROOF_WRONG',
  });
  const answers = await Promise.all([change(viewer, right), change(viewer, right)]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
});

it('names what is missing together, and refuses the present password as the new one to its owner only', async () => {
  const { viewers } = world;
  expect(await change(viewers.school, { method: 'password', password: '', newPassword: 'short' })).toEqual({
    outcome: 'invalid',
    fields: { password: 'FIELD_REQUIRED', newPassword: 'PASSWORD_TOO_SHORT' },
  });
  const same = { method: 'password', password: DEMO_PASSWORD, newPassword: DEMO_PASSWORD };
  expect(await change(viewers.school, same)).toEqual({ outcome: 'invalid', fields: { newPassword: 'PASSWORD_SAME' } });
  expect(await change(viewers.school, { ...same, password: 'not the password' })).toMatchObject({
    code: 'ACCOUNT_PROOF_WRONG',
  });
});

it('judges the new password by the rules of registration before it costs a try', async () => {
  const { viewers } = world;
  const wrong = (newPassword: string) => change(viewers.school, { ...byPassword, newPassword });
  expect(await wrong('short')).toMatchObject({ fields: { newPassword: 'PASSWORD_TOO_SHORT' } });
  expect(await wrong('password')).toMatchObject({ fields: { newPassword: 'PASSWORD_TOO_COMMON' } });
  expect(await wrong('school@demo.test-1')).toMatchObject({ fields: { newPassword: 'PASSWORD_CONTAINS_ACCOUNT' } });
  for (let index = 0; index < 12; index += 1) await wrong('short');
  expect(await change(viewers.school, byPassword)).toMatchObject({ outcome: 'done' });
});

it('refuses a wrong password, ten tries in a quarter of an hour, and anybody who is not signed in', async () => {
  const { db, viewers } = world;
  const before = await db.account.findUniqueOrThrow({ where: { id: viewers.reader.accountId } });
  const guess = { ...byPassword, password: 'not the password' };
  for (let index = 0; index < 10; index += 1) {
    expect(await change(viewers.reader, guess)).toMatchObject({ code: 'ACCOUNT_PROOF_WRONG' });
  }
  expect(await change(viewers.reader, byPassword)).toMatchObject({ code: 'ACCOUNT_PROOF_EXHAUSTED' });
  const after = await db.account.findUniqueOrThrow({ where: { id: viewers.reader.accountId } });
  expect(after.passwordHash).toBe(before.passwordHash);
  expect(await change(null, byPassword)).toMatchObject({ code: 'SIGN_IN_NEEDED' });
});
