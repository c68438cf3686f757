import { afterAll, beforeAll, expect, it } from 'vitest';
import { registerEmployer } from '@/lib/commands/registration/register-employer';
import { requestRegistrationCode } from '@/lib/commands/registration/request-registration-code';
import { execute } from '@/lib/commands/execute';
import { digest, open } from '@/lib/crypto/personal-data';
import { type Database, openDatabase } from '@/lib/db/client';
import { codeSentTo, otherThan } from '../../support/messages';
import { createTestDatabase } from '../../support/database';

let db: Database;
let drop: () => Promise<void>;
beforeAll(async () => {
  const created = await createTestDatabase();
  db = openDatabase(created.url, 8);
  drop = created.drop;
});
afterAll(async () => {
  await db.$disconnect();
  await drop();
});

/** Codes to one address come once a minute; each test has addresses of its own. */
async function requestBoth(mobile: string, email: string): Promise<void> {
  for (const input of [
    { channel: 'SMS', mobile },
    { channel: 'MAIL', email },
  ]) {
    const answer = await execute(requestRegistrationCode, null, { ...input, locale: 'zh-CN' }, { db });
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  }
}

async function form(mobile: string, email: string): Promise<Record<string, string>> {
  return {
    name: '苏 青禾',
    organisation: '青禾文化有限公司',
    mobile,
    mobileCode: await codeSentTo(db, mobile),
    email,
    emailCode: await codeSentTo(db, email),
    password: 'plain wooden table',
    consent: 'yes',
    locale: 'zh-CN',
  };
}

it('makes account, employer, membership, consents and audit together, with sealed addresses', async () => {
  const [mobile, email] = ['13900000001', 'one@example.cn'];
  await requestBoth(mobile, email);
  const answer = await execute(registerEmployer, null, await form(mobile, email), { db });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  const { accountId, employerId } = answer.result;
  const account = await db.account.findUniqueOrThrow({ where: { id: accountId } });
  expect(account).toMatchObject({ name: '苏青禾', mobileDigest: digest('mobile', mobile), termsVersion: '1' });
  expect(open(account.mobileSealed ?? new Uint8Array())).toBe(mobile);
  expect(account.passwordHash).toMatch(/^\$argon2id/);
  expect(await db.employer.findUniqueOrThrow({ where: { id: employerId } })).toMatchObject({
    certificationState: 'DRAFT',
    creditCode: null,
  });
  expect(await db.membership.findMany({ where: { accountId } })).toMatchObject([
    { party: 'EMPLOYER', role: 'ADMINISTRATOR', employerId },
  ]);
  const consents = await db.consent.findMany({ where: { accountId }, orderBy: { kind: 'asc' } });
  expect(consents.map(({ kind, version, given }) => [kind, version, given])).toEqual([
    ['privacy', '1', true],
    ['terms', '1', true],
  ]);
  const audit = await db.auditEvent.findMany({ where: { subjectId: employerId } });
  expect(audit.map(({ type }) => type)).toEqual(['EMPLOYER_REGISTERED']);
  expect(JSON.stringify([audit, await db.outboxEntry.findMany()])).not.toMatch(/13900000001|one@example/);
});

it('lets one of two registrations with the same mobile win, whichever it is', async () => {
  const mobile = '13900000002';
  await requestBoth(mobile, 'left@example.cn');
  await execute(requestRegistrationCode, null, { channel: 'MAIL', email: 'right@example.cn', locale: 'zh-CN' }, { db });
  const forms = [await form(mobile, 'left@example.cn'), await form(mobile, 'right@example.cn')];
  const answers = await Promise.all(forms.map((input) => execute(registerEmployer, null, input, { db })));
  // The loser meets the account, or the code that was just used up, whichever comes first.
  expect(answers.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
  expect(await db.account.count({ where: { mobileDigest: digest('mobile', mobile) } })).toBe(1);
  expect(await db.account.count({ where: { emailDigest: { in: ['left', 'right'].map(emailDigest) } } })).toBe(1);
});

const emailDigest = (name: string): string => digest('email', `${name}@example.cn`);

it('sends a code to a known address like to any other, and says that it is known only to who proved both', async () => {
  const [mobile, email] = ['13900000001', 'two@example.cn'];
  // The first test asked for a code of this mobile less than a minute ago.
  const later = new Date(Date.now() + 120_000);
  for (const input of [
    { channel: 'SMS', mobile, locale: 'en' },
    { channel: 'MAIL', email, locale: 'en' },
  ]) {
    expect(await execute(requestRegistrationCode, null, input, { db, now: later })).toEqual({
      outcome: 'done',
      result: null,
      repeated: false,
    });
  }
  const input = await form(mobile, email);
  const wrong = await execute(
    registerEmployer,
    null,
    { ...input, emailCode: otherThan(input.emailCode ?? '') },
    { db, now: later },
  );
  expect(wrong).toEqual({ outcome: 'invalid', fields: { emailCode: 'EMAIL_CODE_WRONG' } });
  expect(await execute(registerEmployer, null, input, { db, now: later })).toMatchObject({ code: 'ACCOUNT_EXISTS' });
  expect(await db.account.count({ where: { emailDigest: digest('email', email) } })).toBe(0);
});

it('a code is dead after five wrong tries, even for who then has the right one', async () => {
  const [mobile, email] = ['13900000003', 'three@example.cn'];
  await requestBoth(mobile, email);
  const input = await form(mobile, email);
  const other = input.mobileCode === '000000' ? '111111' : '000000';
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const answer = await execute(registerEmployer, null, { ...input, mobileCode: other }, { db });
    expect(answer).toMatchObject({ outcome: 'invalid', fields: { mobileCode: 'MOBILE_CODE_WRONG' } });
  }
  expect(await execute(registerEmployer, null, input, { db })).toMatchObject({
    outcome: 'invalid',
    fields: { mobileCode: 'MOBILE_CODE_WRONG' },
  });
  expect(await db.account.count({ where: { mobileDigest: digest('mobile', mobile) } })).toBe(0);
});

it('asks for one code a minute and address, and for complete, sensible input without costing a try', async () => {
  const [mobile, email] = ['13900000004', 'four@example.cn'];
  await requestBoth(mobile, email);
  expect(
    await execute(requestRegistrationCode, null, { channel: 'SMS', mobile, locale: 'zh-CN' }, { db }),
  ).toMatchObject({ code: 'CODE_TOO_OFTEN' });
  expect(
    await execute(requestRegistrationCode, null, { channel: 'SMS', mobile: '12345', locale: 'zh-CN' }, { db }),
  ).toEqual({ outcome: 'invalid', fields: { mobile: 'MOBILE_INVALID' } });
  const input = await form(mobile, email);
  const weak = await execute(registerEmployer, null, { ...input, password: 'four@example.cn1' }, { db });
  expect(weak).toEqual({ outcome: 'invalid', fields: { password: 'PASSWORD_CONTAINS_ACCOUNT' } });
  const { consent: _consent, ...silent } = input;
  expect(await execute(registerEmployer, null, silent, { db })).toMatchObject({
    fields: { consent: 'CONSENT_MISSING' },
  });
  const { tries } = await db.oneTimeCode.findFirstOrThrow({ where: { targetDigest: digest('mobile', mobile) } });
  expect(tries).toBe(0);
});
