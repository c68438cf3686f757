import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { signInByPassword } from '@/lib/auth/password-sign-in';
import { actionBudget, maySignIn, signInBudget } from '@/lib/auth/sign-in-budgets';
import { openSession } from '@/lib/auth/sessions';
import { requestSignInCode } from '@/lib/commands/sign-in/request-sign-in-code';
import { execute } from '@/lib/commands/execute';
import { takeFromBudget } from '@/lib/db/stores/budgets';
import { isKnownCaller } from '@/lib/db/stores/known-callers';
import { codeBudgets, withinBudget } from '@/lib/server/rate-limit';
import { createWorld, type World } from '../../support/world';

const surroundings = vi.hoisted(() => ({ address: '' }));
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers()),
  cookies: () => Promise.resolve({ get: () => undefined }),
}));
vi.mock('@/lib/auth/viewer', () => ({
  currentViewer: () => Promise.resolve(null),
  currentSession: () => Promise.resolve(null),
  signInAccount: () => Promise.resolve(),
}));
vi.mock('@/lib/server/request-facts', () => ({
  requestFacts: () => Promise.resolve({ requestId: 'r', address: surroundings.address, device: '' }),
}));
vi.mock('@/lib/server/request-origin', () => ({ hasOwnOrigin: () => true }));
vi.mock('@/lib/server/refusal-text', () => ({ refusalText: (code: string) => Promise.resolve(code) }));
vi.mock('@/lib/server/invalid-state', () => ({
  invalidState: (fields: unknown, values: unknown) =>
    Promise.resolve({ status: 'invalid', fields, values, summary: '' }),
}));
vi.mock('@/lib/words/reader', () => ({ getTranslations: () => Promise.resolve((key: string) => key) }));
const { activate } = await import('@/app/(public)/activate/actions');

let world: World;
const shared = globalThis as typeof globalThis & { sanfangDatabase?: World['db'] };
beforeAll(async () => {
  world = await createWorld();
  shared.sanfangDatabase = world.db;
});
afterAll(() => world.close());

const form = (values: Record<string, string>) => {
  const made = new FormData();
  for (const [name, value] of Object.entries(values)) made.set(name, value);
  return made;
};
/** Takes from a budget of everybody until so many are left; the same row the product counts in. */
const everybody = { name: 'code-all-minute', limit: Number.MAX_SAFE_INTEGER, windowSeconds: 60 };
const ask = (account: string) =>
  execute(requestSignInCode, null, { account, purpose: 'sign-in', locale: 'zh-CN' }, { db: world.db });
const takenFromEverybody = async () =>
  (await world.db.rateWindow.findMany({ where: { key: { startsWith: 'code-all-' } } })).length;

it('forms that send nothing take nothing of what everybody has together', async () => {
  for (let n = 0; n < 40; n += 1) {
    surroundings.address = `203.0.113.${n}`;
    expect(await activate({ status: 'idle' }, form({ intent: 'code' }))).toMatchObject({ status: 'invalid' });
  }
  expect(await takenFromEverybody()).toBe(0);
});

it('a code takes one, a decoy too; a request over the limits of its target takes none', async () => {
  const { db } = world;
  const count = async () => {
    const rows = await db.rateWindow.findMany({ where: { key: { startsWith: 'code-all-day' } } });
    return rows.reduce((sum, row) => sum + row.count, 0);
  };
  expect(await ask('employer@demo.test')).toMatchObject({ outcome: 'done' });
  expect(await ask('nobody@demo.test')).toMatchObject({ outcome: 'done' });
  expect(await count()).toBe(2);
  for (const account of ['employer@demo.test', 'nobody@demo.test']) {
    expect(await ask(account)).toMatchObject({ code: 'CODE_TOO_OFTEN' });
  }
  expect(await count()).toBe(2);
});

it('what everybody has together ends, alike for somebody and for nobody, and no code is written', async () => {
  const { db } = world;
  // The rest of a minute must be long enough, or the next window would be free.
  const left = 60_000 - (Date.now() % 60_000);
  if (left < 10_000) await new Promise((resolve) => setTimeout(resolve, left + 200));
  await takeFromBudget(db, everybody, 'everybody');
  await db.rateWindow.updateMany({ where: { key: { startsWith: 'code-all-minute' } }, data: { count: 10_000_000 } });
  const codes = await db.oneTimeCode.count();
  for (const account of ['school@demo.test', 'no-one@demo.test']) {
    expect(await ask(account)).toMatchObject({ outcome: 'refused', code: 'TOO_MANY_REQUESTS' });
  }
  expect(await db.oneTimeCode.count()).toBe(codes);
});

it('one IPv6 line is one address for every limit, and known by any address of it', async () => {
  const { db, viewers } = world;
  const [hour] = codeBudgets;
  if (!hour) throw new Error('no budget');
  let sent = 0;
  for (let n = 0; n < 40; n += 1) if (await withinBudget(hour, `2001:db8:1:2::${n.toString(16)}`, db)) sent += 1;
  expect(sent).toBe(hour.limit);
  expect(await withinBudget(hour, '2001:db8:1:3::1', db)).toBe(true);
  const answers = [];
  for (let n = 0; n < 12; n += 1) {
    const address = `2001:db8:5:6::${n.toString(16)}`;
    answers.push(await signInByPassword({ name: 'nobody-there@demo.test', password: 'wrong', address }, db));
  }
  expect(answers.at(-1)).toEqual({ refused: 'TOO_MANY_REQUESTS' });
  const { accountId } = viewers.school;
  await openSession(accountId, { address: '2001:db8:7:8::1' }, db);
  const knows = (address: string) => isKnownCaller(db, { id: accountId }, { address });
  expect([await knows('2001:db8:7:8:aaaa::9'), await knows('2001:db8:7:9::1')]).toEqual([true, false]);
});

it('a sign-in by the protocol of next-auth costs an address what one on the page costs', async () => {
  const { db } = world;
  const left = 60_000 - (Date.now() % 60_000);
  if (left < 10_000) await new Promise((resolve) => setTimeout(resolve, left + 200));
  const answers = [];
  for (let n = 0; n < 125; n += 1) answers.push(await maySignIn(db, `2001:db8:9:9::${n.toString(16)}`));
  expect(answers.filter(Boolean)).toHaveLength(actionBudget.limit);
  expect(await withinBudget(signInBudget, '2001:db8:9:9::ffff', db)).toBe(true);
  expect(await withinBudget({ ...signInBudget, limit: actionBudget.limit }, '2001:db8:9:9::ffff', db)).toBe(false);
});
