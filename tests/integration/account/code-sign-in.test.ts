import { afterAll, beforeAll, expect, it } from 'vitest';
import { signInByCode } from '@/lib/auth/code-sign-in';
import { execute } from '@/lib/commands/execute';
import { requestSignInCode } from '@/lib/commands/sign-in/request-sign-in-code';
import { campusCodeBudgets, codeBudgets, withinBudget } from '@/lib/server/rate-limit';
import { newestCode, otherThan } from '../../support/messages';
import { createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const ask = (account: string, purpose = 'sign-in') =>
  execute(requestSignInCode, null, { account, purpose, locale: 'zh-CN' }, { db: world.db });
const mail = (address: string) => ({ channel: 'MAIL' as const, address });
const signIn = (account: string, code: string, address = '10.1.0.1') =>
  signInByCode({ target: mail(account), code, address }, world.db);
const wrong = { refused: 'CODE_WRONG' };

it('signs in once with the code sent to the e-mail of the account, and the audit names no address', async () => {
  const { db } = world;
  expect(await ask(' Employer@demo.test ')).toMatchObject({ outcome: 'done' });
  const { address, code, isDecoy } = await newestCode(db);
  expect({ address, isDecoy }).toEqual({ address: 'employer@demo.test', isDecoy: false });
  expect(await signIn(address, otherThan(code))).toEqual(wrong);
  expect(await signIn(address, code)).toMatchObject({ accountId: world.viewers.employer.accountId });
  expect(await signIn(address, code)).toEqual(wrong);
  const audit = await db.auditEvent.findMany({ where: { type: 'SIGN_IN_CODE_REQUESTED' } });
  expect(audit).toMatchObject([{ accountId: null, facts: { channel: 'MAIL', purpose: 'sign-in' } }]);
});

it('of two sign-ins with one code at the same moment exactly one gets in', async () => {
  await ask('rival@demo.test');
  const { code } = await newestCode(world.db);
  const answers = await Promise.all([signIn('rival@demo.test', code), signIn('rival@demo.test', code)]);
  expect(answers.filter((answer) => 'accountId' in answer)).toHaveLength(1);
});

it('a code for a new password opens no session, and one of an account opens no other', async () => {
  await ask('school@demo.test', 'reset-password');
  const { code } = await newestCode(world.db);
  expect(await signIn('school@demo.test', code)).toEqual(wrong);
  await ask('school@demo.test');
  const forSchool = await newestCode(world.db);
  expect(await signIn('department@demo.test', forSchool.code)).toEqual(wrong);
});

it('a code for nobody goes nowhere and is never right, under the same limits', async () => {
  expect(await ask('nobody@demo.test')).toMatchObject({ outcome: 'done' });
  const { code, isDecoy } = await newestCode(world.db);
  expect(isDecoy).toBe(true);
  expect(await signIn('nobody@demo.test', code)).toEqual(wrong);
  expect(await ask('nobody@demo.test')).toMatchObject({ outcome: 'refused', code: 'CODE_TOO_OFTEN' });
  expect(await ask('employer@demo.test')).toMatchObject({ outcome: 'refused', code: 'CODE_TOO_OFTEN' });
});

it('a disabled account gets a decoy', async () => {
  const { db, viewers } = world;
  await db.account.update({ where: { id: viewers.reader.accountId }, data: { status: 'DISABLED' } });
  expect(await ask('reader@demo.test')).toMatchObject({ outcome: 'done' });
  expect(await newestCode(db)).toMatchObject({ address: 'reader@demo.test', isDecoy: true });
});

it('what is neither a mobile nor an e-mail is said beside the field', async () => {
  expect(await ask('not an address')).toEqual({ outcome: 'invalid', fields: { account: 'ADDRESS_INVALID' } });
});

it('wrong codes of one address end, for whatever accounts', async () => {
  const tries = [];
  for (let n = 0; n < 152; n += 1) tries.push(await signIn(`nobody${n}@demo.test`, '000000', '10.1.0.9'));
  expect(tries.at(-1)).toEqual({ refused: 'TOO_MANY_REQUESTS' });
  expect(tries.filter((answer) => 'refused' in answer && answer.refused === 'CODE_WRONG')).toHaveLength(150);
});

it('codes asked for have a budget for each address', async () => {
  const { db } = world;
  const [hour] = codeBudgets;
  expect(hour).toMatchObject({ limit: 30, windowSeconds: 3600 });
  // A campus sits behind one address.
  expect(campusCodeBudgets.map(({ limit }) => limit)).toEqual([240, 2_000]);
  const own = { name: 'own-codes-in-test', limit: 2, windowSeconds: 3600 };
  for (const address of ['10.1.1.1', '10.1.1.2', '10.1.1.3']) {
    expect(await withinBudget(own, address, db)).toBe(true);
    expect(await withinBudget(own, address, db)).toBe(true);
    expect(await withinBudget(own, address, db)).toBe(false);
  }
});
