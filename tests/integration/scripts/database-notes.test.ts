import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keyFingerprint, readNotes, requireSameKeys, writeNotes } from '../../../scripts/lib/database-notes.mjs';
import { createTestDatabase, type TestDatabase } from '../../support/database';

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test.drop());

const newKey = () => randomBytes(32).toString('base64');
const keys = { DATA_ENCRYPTION_KEY: newKey(), DATA_HASH_KEY: newKey() };

it('stops with plain words when the keys of a database are not those it was written with', async () => {
  await requireSameKeys(test.url, keys);
  await requireSameKeys(test.url, keys);
  const kept = await readNotes(test.url);
  for (const changed of ['DATA_ENCRYPTION_KEY', 'DATA_HASH_KEY']) {
    await expect(requireSameKeys(test.url, { ...keys, [changed]: newKey() })).rejects.toMatchObject({
      name: 'Failure',
      mend: expect.stringMatching(/keys\.json.*demo:reset/s) as string,
    });
  }
  expect(await readNotes(test.url)).toEqual(kept);
});

it('keeps the other notes, and none of them holds a key', async () => {
  await writeNotes(test.url, { seed: 'it’s loaded' });
  expect(await readNotes(test.url)).toEqual({ keys: keyFingerprint(keys), seed: 'it’s loaded' });
  await requireSameKeys(test.url, keys);
  const text = JSON.stringify(await readNotes(test.url));
  for (const key of Object.values(keys)) expect(text).not.toContain(key);
});
