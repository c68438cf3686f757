import { PrismaPg } from '@prisma/adapter-pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { activateAccount } from '@/lib/commands/activation/activate-account';
import { requestActivationCode } from '@/lib/commands/activation/request-activation-code';
import { requestChangedMobileCode } from '@/lib/commands/activation/request-changed-mobile-code';
import { requestMobileChange } from '@/lib/commands/activation/request-mobile-change';
import { execute } from '@/lib/commands/execute';
import { applyRosterImport } from '@/lib/commands/roster/apply-roster-import';
import * as passwords from '@/lib/crypto/passwords';
import { digest, open } from '@/lib/crypto/personal-data';
import { PrismaClient } from '@/lib/db/generated/client';
import { newestCode, otherThan } from '../../support/messages';
import { rosterCells, rosterFile, upload } from '../../support/roster';
import { createWorld, type World } from '../../support/world';

vi.mock('@/lib/crypto/passwords', async (original) => {
  const real = await original<typeof passwords>();
  return { ...real, hashPassword: vi.fn(real.hashPassword) };
});

const PASSWORD = 'quiet-lantern-42';
let world: World;
beforeAll(async () => {
  world = await createWorld();
  const file = rosterFile(Array.from({ length: 12 }, (_, index) => rosterCells(index)));
  const id = await upload(world, world.viewers.school, file);
  const answer = await execute(applyRosterImport, world.viewers.school, { id, scope: 'all' }, { db: world.db });
  expect(answer.outcome).toBe('done');
});
afterAll(() => world.close());

/** What the person of this row types; number 900 and up stand on no roster. */
function claimOf(index: number, changes: Record<string, string> = {}) {
  const { name, identityNumber } = rosterCells(index);
  return { name: name ?? '', identityKind: 'resident-id', identityNumber: identityNumber ?? '', ...changes };
}
const askFor = (index: number, changes: Record<string, string> = {}, db = world.db) =>
  execute(
    requestActivationCode,
    null,
    { ...claimOf(index, changes), graduationYear: '', channel: 'SMS', locale: 'zh-CN' },
    { db },
  );
const activate = (index: number, code: string, changes: Record<string, string> = {}, db = world.db) =>
  execute(
    activateAccount,
    null,
    {
      ...claimOf(index, changes),
      graduationYear: '',
      channel: 'SMS',
      code,
      password: PASSWORD,
      terms: 'yes',
      locale: 'zh-CN',
    },
    { db },
  );

it('opens an account once with the code sent to the mobile of the roster, and says so in the audit', async () => {
  const { db } = world;
  expect(await askFor(0)).toMatchObject({ outcome: 'done', result: { sent: true } });
  const { address, code, isDecoy } = await newestCode(db);
  expect({ address, isDecoy }).toEqual({ address: rosterCells(0).mobile, isDecoy: false });
  const answer = await activate(0, code);
  expect(answer).toMatchObject({ outcome: 'done', result: { isAttached: false } });
  const accountId = answer.outcome === 'done' ? answer.result.accountId : '';

  const account = await db.account.findUniqueOrThrow({ where: { id: accountId }, include: { memberships: true } });
  expect(account.mobileDigest).toBe(digest('mobile', address));
  expect(account.memberships).toMatchObject([{ party: 'GRADUATE', role: 'HOLDER' }]);
  expect(await passwords.passwordFits(account.passwordHash, PASSWORD)).toBe(true);
  const audit = await db.auditEvent.findMany({ where: { type: 'ACCOUNT_ACTIVATED', subjectId: accountId } });
  expect(audit).toMatchObject([{ facts: { channel: 'SMS', attached: false } }]);
  expect(JSON.stringify(audit)).not.toContain(rosterCells(0).identityNumber);

  expect(await activate(0, code)).toMatchObject({ outcome: 'refused', code: 'CODE_WRONG' });
  expect(await db.membership.count({ where: { party: 'GRADUATE' } })).toBe(1);
});

it('tells a person who has an account so, but only after a right code', async () => {
  const { db } = world;
  const later = new Date(Date.now() + 120_000);
  const claim = { ...claimOf(0), graduationYear: '', channel: 'SMS', locale: 'zh-CN' };
  expect(await execute(requestActivationCode, null, claim, { db, now: later })).toMatchObject({ outcome: 'done' });
  const { code } = await newestCode(db);
  const full = { ...claim, password: PASSWORD, terms: 'yes' };
  const tryWith = (typed: string) => execute(activateAccount, null, { ...full, code: typed }, { db, now: later });
  expect(await tryWith(otherThan(code))).toMatchObject({ code: 'CODE_WRONG' });
  expect(await tryWith(code)).toMatchObject({ code: 'ACTIVATION_DONE_ALREADY' });
});

it('refuses a wrong code without opening anything, and every code after five tries', async () => {
  const { db } = world;
  await askFor(1);
  const { code } = await newestCode(db);
  const accounts = await db.account.count();
  for (let round = 0; round < 5; round += 1) {
    expect(await activate(1, otherThan(code))).toMatchObject({ outcome: 'refused', code: 'CODE_WRONG' });
  }
  expect(await activate(1, code)).toMatchObject({ outcome: 'refused', code: 'CODE_WRONG' });
  expect(await db.account.count()).toBe(accounts);
});

it('of two activations at the same moment exactly one opens an account', async () => {
  const { db } = world;
  await askFor(2);
  const { code } = await newestCode(db);
  const answers = await Promise.all([activate(2, code), activate(2, code)]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  expect(await db.account.count({ where: { mobileDigest: digest('mobile', rosterCells(2).mobile ?? '') } })).toBe(1);
});

it('gives nobody away: same answers, same number of statements, same hashing, for a person, a wrong name and nobody', async () => {
  const counting = new PrismaClient({
    adapter: new PrismaPg({ connectionString: world.url, max: 2 }),
    log: [{ emit: 'event', level: 'query' }],
  });
  let statements = 0;
  counting.$on('query', () => (statements += 1));
  const hashes = vi.mocked(passwords.hashPassword);
  const measured = async (deed: () => Promise<unknown>) => {
    statements = 0;
    hashes.mockClear();
    const answer = await deed();
    return { answer, statements, hashes: hashes.mock.calls.length };
  };
  // Each claim has its own number, so no budget of one is spent by another.
  const claims: [number, Record<string, string>][] = [
    [3, {}],
    [4, { name: '别的名字' }],
    [900, {}],
  ];
  await askFor(5, {}, counting);
  const asked = [];
  for (const [index, changes] of claims) asked.push(await measured(() => askFor(index, changes, counting)));
  const wrong = otherThan((await newestCode(world.db)).code);
  const tried = [];
  for (const [index, changes] of claims) {
    tried.push(await measured(() => activate(index, wrong, changes, counting)));
  }
  await counting.$disconnect();
  expect(asked[0]).toMatchObject({ answer: { outcome: 'done', result: { sent: true } } });
  expect(asked[0]?.statements).toBeGreaterThan(4);
  expect([asked[1], asked[2]]).toEqual([asked[0], asked[0]]);
  expect(tried[0]).toMatchObject({ answer: { outcome: 'refused', code: 'CODE_WRONG' }, hashes: 1 });
  expect([tried[1], tried[2]]).toEqual([tried[0], tried[0]]);
  expect(await newestCode(world.db)).toMatchObject({ isDecoy: true });
});

it('even the code of a message nobody gets opens nothing', async () => {
  const { db } = world;
  const accounts = await db.account.count();
  await askFor(901);
  const { code, isDecoy } = await newestCode(db);
  expect(isDecoy).toBe(true);
  expect(await activate(901, code)).toMatchObject({ outcome: 'refused', code: 'CODE_WRONG' });
  expect(await db.account.count()).toBe(accounts);
});

it('adds the side of the graduate to the account of somebody who is signed in', async () => {
  const { db, viewers } = world;
  const { accountId } = viewers.employer;
  await askFor(6);
  const { code } = await newestCode(db);
  const answer = await execute(
    activateAccount,
    viewers.employer,
    { ...claimOf(6), graduationYear: '', channel: 'SMS', code, terms: 'yes', locale: 'zh-CN' },
    { db },
  );
  expect(answer).toMatchObject({ outcome: 'done', result: { accountId, isAttached: true } });
  expect(await db.membership.count({ where: { accountId } })).toBe(2);
});

it('names every wrong input beside its field, before anything is looked up', async () => {
  const answer = await execute(
    activateAccount,
    null,
    { name: ' ', identityKind: 'resident-id', identityNumber: '110108200301010000', channel: 'SMS', code: '' },
    { db: world.db },
  );
  expect(answer).toMatchObject({ outcome: 'invalid' });
  expect(Object.keys(answer.outcome === 'invalid' ? answer.fields : {})).toEqual(
    expect.arrayContaining(['name', 'code', 'terms']),
  );
});

const change = (index: number, mobile: string, code: string, changes: Record<string, string> = {}) =>
  execute(
    requestMobileChange,
    null,
    {
      ...claimOf(index, changes),
      studentNumber: rosterCells(index).studentNumber ?? '',
      mobile,
      email: '',
      note: '旧号已停机',
      code,
    },
    { db: world.db },
  );
const askNew = (index: number, mobile: string) =>
  execute(requestChangedMobileCode, null, { ...claimOf(index), mobile, locale: 'zh-CN' }, { db: world.db });

it('hands the school a new mobile that its owner proved, sealed, one request at a time', async () => {
  const { db } = world;
  const mobile = '13911110007';
  expect(await askNew(7, mobile)).toMatchObject({ outcome: 'done' });
  const { address, code } = await newestCode(db);
  expect(address).toBe(mobile);
  expect(await change(7, mobile, otherThan(code))).toMatchObject({ code: 'CODE_WRONG' });
  expect(await change(7, mobile, code)).toMatchObject({ outcome: 'done', result: { received: true } });
  const [request, ...more] = await db.rosterRequest.findMany({ where: { kind: 'MOBILE_CHANGE' } });
  expect(more).toEqual([]);
  expect(request).toMatchObject({ state: 'OPEN' });
  expect(JSON.parse(open(request?.contentSealed ?? new Uint8Array()))).toEqual({ mobile, note: '旧号已停机' });
  expect(await db.auditEvent.count({ where: { type: 'MOBILE_CHANGE_REQUESTED', subjectId: request?.id } })).toBe(1);

  await askNew(7, '13911110008');
  expect(await change(7, '13911110008', (await newestCode(db)).code)).toMatchObject({ outcome: 'done' });
  expect(await db.rosterRequest.count({ where: { kind: 'MOBILE_CHANGE' } })).toBe(1);
});

it('answers a new mobile of nobody, or of somebody with another student number, the same and writes no request', async () => {
  const { db } = world;
  const before = await db.rosterRequest.count();
  await askNew(902, '13911110902');
  expect(await change(902, '13911110902', (await newestCode(db)).code)).toMatchObject({
    outcome: 'done',
    result: { received: true },
  });
  await askNew(8, '13911110808');
  const { code } = await newestCode(db);
  expect(await change(8, '13911110808', code, { studentNumber: 'X' })).toMatchObject({ outcome: 'done' });
  expect(await db.rosterRequest.count()).toBe(before + 1);
});
