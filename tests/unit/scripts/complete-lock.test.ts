import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { completeLock } from '../../../scripts/complete-lock.mjs';
import { migrationName } from '../../../scripts/migration.mjs';

const lockOf = (packages: Record<string, object>) => ({ packages });

describe('completeLock', () => {
  test('adds a declared platform package that the lock lacks', () => {
    const lock = lockOf({
      '': {},
      'node_modules/tool': {
        version: '1.0.0',
        optionalDependencies: { 'tool-darwin-arm64': '1.0.0' },
      },
    });
    expect(completeLock(lock)).toEqual(['tool-darwin-arm64@1.0.0']);
    expect(lock.packages['node_modules/tool-darwin-arm64']).toEqual({
      version: '1.0.0',
      optional: true,
      os: ['darwin'],
      cpu: ['arm64'],
    });
    expect(completeLock(lock)).toEqual([]);
  });

  test('puts another version beside the nested package that wants it', () => {
    const lock = lockOf({
      '': {},
      'node_modules/tool-linux-x64': { version: '2.0.0' },
      'node_modules/host/node_modules/tool': {
        version: '1.0.0',
        optionalDependencies: { 'tool-linux-x64': '1.0.0' },
      },
    });
    completeLock(lock);
    expect(lock.packages['node_modules/tool-linux-x64']).toEqual({ version: '2.0.0' });
    expect(lock.packages['node_modules/host/node_modules/tool-linux-x64']).toMatchObject({
      version: '1.0.0',
    });
  });

  test('the lock file of the project is complete', () => {
    const file = path.resolve(import.meta.dirname, '../../../package-lock.json');
    expect(completeLock(JSON.parse(fs.readFileSync(file, 'utf8')))).toEqual([]);
  });
});

test('a migration is named by its moment and its words', () => {
  const now = new Date('2026-03-04T05:06:07Z');
  expect(migrationName('Add employer-address!', now)).toBe('20260304050607_add_employer_address');
  expect(() => migrationName(' - ', now)).toThrow('needs a name');
});
