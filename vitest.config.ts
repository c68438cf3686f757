import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;
const alias = { '@': root, 'server-only': path.join(root, 'tests/support/server-only.ts') };
// Keys of the test run only: 32 bytes each, so that sealed data can be written and read.
const keys = {
  DATA_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  DATA_HASH_KEY: Buffer.alloc(32, 9).toString('base64'),
  SETTABLE_CLOCK: '1',
  DEMO: '1',
  STORAGE_FOLDER: '.data/test-files',
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], env: keys, testTimeout: 60_000 },
      },
      {
        resolve: { alias },
        test: { name: 'architecture', include: ['tests/architecture/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        resolve: { alias },
        test: { name: 'start', include: ['tests/start/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 180_000 },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['./tests/support/database.ts'],
          pool: 'forks',
          env: keys,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
