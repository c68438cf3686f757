import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Database, databaseNow, openDatabase } from '@/lib/db/client';
import type { Budget } from '@/lib/db/stores/budgets';
import { effortMissing, newChallenge } from '@/lib/server/effort';
import { createTestDatabase, type TestDatabase } from '../../support/database';

let copy: TestDatabase;
let db: Database;
let now: Date;
beforeAll(async () => {
  copy = await createTestDatabase();
  db = openDatabase(copy.url, 4);
  now = await databaseNow(db);
});
afterAll(async () => {
  await db.$disconnect();
  await copy.drop();
});

const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
/** A budget that is used up from the start: every deed costs an effort. */
const none = (name: string): Budget => ({ name, limit: 0, windowSeconds: 3600 });

async function solved(address: string): Promise<string> {
  const challenge = await newChallenge(address, now);
  return JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
}

it('asks for nothing before an address has done much, and then for an effort', async () => {
  const easy: Budget = { name: 'easy-test', limit: 2, windowSeconds: 3600 };
  const ask = (address: string) => effortMissing(easy, { address, effort: undefined, wait: undefined, db });
  expect([await ask('10.0.0.1'), await ask('10.0.0.1')]).toEqual([null, null]);
  expect(await ask('10.0.0.1')).toEqual(expect.any(String));
  expect(await ask('10.0.0.2')).toBeNull();
});

it('takes each solution once, at the address it was made for, untouched and in time', async () => {
  const address = '10.0.1.1';
  const ask = (effort: string, from = address) => effortMissing(none('solve'), { address: from, effort, wait: '', db });
  const effort = await solved(address);
  expect(await ask(effort, '10.0.1.2')).not.toBeNull();
  const both = await Promise.all([ask(effort), ask(effort)]);
  expect(both.filter((answer) => answer === null)).toHaveLength(1);
  expect(await ask(effort)).not.toBeNull();

  const fresh = JSON.parse(await solved(address)) as {
    challenge: { parameters: { cost: number; expiresAt: number } };
    solution: { counter: number; derivedKey: string };
  };
  const cheaper = structuredClone(fresh);
  cheaper.challenge.parameters.cost = 1;
  const longer = structuredClone(fresh);
  longer.challenge.parameters.expiresAt += 10_000;
  const guessed = structuredClone(fresh);
  guessed.solution.counter += 1;
  for (const forged of [cheaper, longer, guessed, {}, null]) expect(await ask(JSON.stringify(forged))).not.toBeNull();
  expect(await ask('no json')).not.toBeNull();
  expect(await ask(JSON.stringify(fresh))).toBeNull();
});

it('lets who cannot calculate wait a minute instead; a wait counts once, at its address, for a quarter of an hour', async () => {
  const address = '10.0.2.1';
  const ask = (wait: string | undefined, seconds: number, from = address) =>
    effortMissing(none('wait'), { address: from, effort: '', wait, db, now: later(seconds) });
  const wait = (await ask(undefined, 0)) ?? '';
  expect(await ask(wait, 59)).toBe(wait);
  const elsewhere = await ask(wait, 61, '10.0.2.2');
  expect(elsewhere).not.toBeNull();
  expect(elsewhere).not.toBe(wait);
  expect(await ask(wait, 61)).toBeNull();
  const again = await ask(wait, 62);
  expect(again).not.toBeNull();
  expect(again).not.toBe(wait);
  expect(await ask(again ?? '', 62 + 901)).not.toBeNull();
  expect(await ask('made up', 61)).not.toBeNull();
});

it('sweeps what was spent when it could not be used any more anyway', async () => {
  const address = '10.0.3.1';
  const ask = (wait: string, seconds: number) =>
    effortMissing(none('sweep'), { address, effort: '', wait, db, now: later(seconds) });
  const wait = (await ask('', 0)) ?? '';
  expect(await ask(wait, 60)).toBeNull();
  const before = await db.spentProof.count();
  const next = (await ask('', 2000)) ?? '';
  expect(await ask(next, 2060)).toBeNull();
  expect(before).toBeGreaterThan(0);
  expect(await db.spentProof.count()).toBe(1);
});
