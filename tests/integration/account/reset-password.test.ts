import { afterAll, beforeAll, expect, it } from 'vitest';
import { signInByPassword } from '@/lib/auth/password-sign-in';
import { findSession, openSession, sessionHash } from '@/lib/auth/sessions';
import { execute } from '@/lib/commands/execute';
import { requestSignInCode } from '@/lib/commands/sign-in/request-sign-in-code';
import { resetPassword } from '@/lib/commands/sign-in/reset-password';
import { digest, seal } from '@/lib/crypto/personal-data';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { DEMO_PASSWORD } from '@/prisma/seed/demo/stage';
import { newestCode, otherThan } from '../../support/messages';
import { createWorld, type World } from '../../support/world';

const NEW = 'quiet-lantern-42';
let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const codeFor = async (account: string): Promise<string> => {
  const input = { account, purpose: 'reset-password', locale: 'zh-CN' };
  expect(await execute(requestSignInCode, null, input, { db: world.db })).toMatchObject({ outcome: 'done' });
  return (await newestCode(world.db)).code;
};
const reset = (account: string, code: string, password = NEW) =>
  execute(resetPassword, null, { account, code, password }, { db: world.db });
const mayEnter = async (name: string, password: string): Promise<boolean> =>
  'accountId' in (await signInByPassword({ name, password, address: '10.2.0.1' }, world.db));

it('sets the new password, ends every session and tells the owner at every address he has', async () => {
  const { db, viewers } = world;
  const { accountId } = viewers.employer;
  const mobile = '13900007777';
  await db.account.update({
    where: { id: accountId },
    data: { mobileSealed: seal(mobile), mobileDigest: digest('mobile', mobile) },
  });
  const secret = await openSession(accountId, {}, db);
  const code = await codeFor('employer@demo.test');
  expect(await reset('employer@demo.test', code)).toMatchObject({ outcome: 'done', result: { accountId } });

  expect(await mayEnter('employer@demo.test', NEW)).toBe(true);
  expect(await mayEnter('employer@demo.test', DEMO_PASSWORD)).toBe(false);
  expect(await findSession(sessionHash(secret), db)).toBeNull();
  const audit = await db.auditEvent.findFirstOrThrow({ where: { type: 'PASSWORD_RESET' } });
  expect(audit).toMatchObject({ subjectType: 'account', subjectId: accountId, facts: { endedSessions: 1 } });
  expect(JSON.stringify(audit)).not.toContain(mobile);
  while ((await drainOutbox(db)) > 0);
  const told = await db.notice.findMany({ where: { createdAt: audit.at }, select: { channel: true } });
  expect(told.map(({ channel }) => channel).sort()).toEqual(['INBOX', 'MAIL', 'SMS']);

  expect(await reset('employer@demo.test', code, 'another-good-one-7')).toMatchObject({ code: 'CODE_WRONG' });
  expect(await mayEnter('employer@demo.test', NEW)).toBe(true);
});

it('a wrong code changes nothing, and five of them end the right one', async () => {
  const code = await codeFor('rival@demo.test');
  for (let n = 0; n < 5; n += 1) {
    expect(await reset('rival@demo.test', otherThan(code))).toMatchObject({ outcome: 'refused', code: 'CODE_WRONG' });
  }
  expect(await reset('rival@demo.test', code)).toMatchObject({ code: 'CODE_WRONG' });
  expect(await mayEnter('rival@demo.test', DEMO_PASSWORD)).toBe(true);
});

it('a password that is too weak is named, and the code stays good for a better one', async () => {
  const code = await codeFor('school@demo.test');
  const problems: [password: string, problem: string][] = [
    ['short', 'PASSWORD_TOO_SHORT'],
    ['x'.repeat(65), 'PASSWORD_TOO_LONG'],
    ['password123', 'PASSWORD_TOO_COMMON'],
    ['my school@demo.test', 'PASSWORD_CONTAINS_ACCOUNT'],
  ];
  for (const [password, problem] of problems) {
    expect(await reset('school@demo.test', code, password)).toEqual({
      outcome: 'invalid',
      fields: { password: problem },
    });
  }
  expect(await reset('school@demo.test', code)).toMatchObject({ outcome: 'done' });
});

it('the password of now is refused as the new one, after a right code only, and the code stays good', async () => {
  const code = await codeFor('reader@demo.test');
  expect(await reset('reader@demo.test', otherThan(code), DEMO_PASSWORD)).toMatchObject({ code: 'CODE_WRONG' });
  expect(await reset('reader@demo.test', code, DEMO_PASSWORD)).toEqual({
    outcome: 'invalid',
    fields: { password: 'PASSWORD_SAME' },
  });
  expect(await reset('reader@demo.test', code, 'yet-another-lantern-7')).toMatchObject({ outcome: 'done' });
  await world.db.oneTimeCode.deleteMany({ where: { purpose: 'reset-password' } });
});

it('the name of the owner is judged only after the code was right', async () => {
  const { db, viewers } = world;
  await db.account.update({ where: { id: viewers.department.accountId }, data: { name: 'Marguerite' } });
  const code = await codeFor('department@demo.test');
  expect(await reset('department@demo.test', otherThan(code), 'marguerite-1999')).toMatchObject({ code: 'CODE_WRONG' });
  expect(await reset('department@demo.test', code, 'marguerite-1999')).toEqual({
    outcome: 'invalid',
    fields: { password: 'PASSWORD_CONTAINS_ACCOUNT' },
  });
  expect(await reset('department@demo.test', code)).toMatchObject({ outcome: 'done' });
});

it('of two new passwords with one code at the same moment one is set', async () => {
  const code = await codeFor('reader@demo.test');
  const passwords = ['first-lantern-42', 'second-lantern-42'];
  const answers = await Promise.all(passwords.map((password) => reset('reader@demo.test', code, password)));
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  const good = await Promise.all(passwords.map((password) => mayEnter('reader@demo.test', password)));
  expect(good).toEqual(answers.map(({ outcome }) => outcome === 'done'));
});

it('nobody’s address sets nobody’s password, not even with the code that was made for it', async () => {
  const code = await codeFor('nobody@demo.test');
  expect(await reset('nobody@demo.test', code)).toMatchObject({ outcome: 'refused', code: 'CODE_WRONG' });
});
