import { afterAll, beforeAll, expect, it } from 'vitest';
import { Refusal } from '@/lib/db/refusal';
import { type CodePurpose, issueCode, tryCode, useCode } from '@/lib/db/stores/one-time-codes';
import { newestCode, otherThan } from '../../support/messages';
import { createWorld, type World } from '../../support/world';

const MINUTE = 60_000;
let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const subjectOf = (address: string, at: number, purpose: CodePurpose = 'sign-in') => ({
  purpose,
  target: { channel: 'MAIL' as const, address },
  now: new Date(at),
});
const issue = (address: string, at: number) =>
  world.db.$transaction((db) => issueCode(db, { ...subjectOf(address, at), locale: 'zh-CN' }));
const isIssued = (address: string, at: number): Promise<boolean> =>
  issue(address, at).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal && error.code === 'CODE_TOO_OFTEN') return false;
      throw error;
    },
  );
const attempt = (address: string, code: string, at: number, purpose?: CodePurpose) =>
  tryCode(world.db, { ...subjectOf(address, at, purpose), code });

it('has six digits, kept as a keyed hash only, and is good until the end of its ten minutes', async () => {
  const { db } = world;
  const [address, start] = ['lifetime@example.cn', Date.now()];
  await issue(address, start);
  const { code } = await newestCode(db);
  expect(code).toMatch(/^\d{6}$/);
  const row = await db.oneTimeCode.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });
  expect(row.codeHash).toMatch(/^[\w-]{43}$/);
  expect(row.codeHash).not.toContain(code);
  expect(await attempt(address, code, start + 10 * MINUTE)).toBeNull();
  expect(await attempt(address, code, start + 10 * MINUTE - 1)).toBe(row.id);
  // The try alone consumes nothing; the deed does, once.
  await useCode(db, row.id, new Date(start));
  await expect(useCode(db, row.id, new Date(start))).rejects.toMatchObject({ code: 'CODE_WRONG' });
  expect(await attempt(address, code, start + 1)).toBeNull();
});

it('opens nothing for another purpose or another address, and nothing for the right one after five tries', async () => {
  const { db } = world;
  const [address, start] = ['bound@example.cn', Date.now()];
  await issue(address, start);
  const { code } = await newestCode(db);
  expect(await attempt(address, code, start, 'reset-password')).toBeNull();
  expect(await attempt('bound.too@example.cn', code, start)).toBeNull();
  for (let tries = 0; tries < 5; tries += 1) expect(await attempt(address, otherThan(code), start)).toBeNull();
  expect(await attempt(address, code, start)).toBeNull();
});

it('a newer code ends the older one', async () => {
  const { db } = world;
  const [address, start] = ['newer@example.cn', Date.now()];
  await issue(address, start);
  const { code: older } = await newestCode(db);
  await issue(address, start + MINUTE);
  const { code: newer } = await newestCode(db);
  if (older !== newer) expect(await attempt(address, older, start + MINUTE)).toBeNull();
  expect(await attempt(address, newer, start + MINUTE)).not.toBeNull();
});

it('goes to one address once a minute, five times an hour and ten times a day', async () => {
  const [address, start] = ['often@example.cn', Date.now()];
  const answers: [minute: number, isIssued: boolean][] = [
    [0, true],
    [0.9, false],
    [1, true],
    [2, true],
    [3, true],
    [4, true],
    [5, false],
    [59, false],
    [64, true],
    [65, true],
    [66, true],
    [67, true],
    [68, true],
    // Ten by now: an hour later it is the day that is full.
    [130, false],
    [24 * 60 - 1, false],
    [24 * 60, true],
  ];
  for (const [minute, expected] of answers) {
    expect([minute, await isIssued(address, start + minute * MINUTE)]).toEqual([minute, expected]);
  }
  expect(await isIssued('another@example.cn', start + 60 * MINUTE)).toBe(true);
});

it('of two requests at one moment one brings a code', async () => {
  const start = Date.now();
  const answers = await Promise.all([1, 2, 3].map(() => isIssued('at-once@example.cn', start)));
  expect(answers.filter(Boolean)).toHaveLength(1);
});
