import { spawn } from 'node:child_process';
import path from 'node:path';
import { databaseUrl, dropDatabase, ensureDatabase } from '../../scripts/lib/databases.mjs';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { embeddedKeys } from '../../scripts/lib/settings.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** A database of this run's own: neither what an earlier run left nor somebody's own demo may decide a test. */
async function ownDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? undefined : await startPostgres({ root, port: 0, dataDir: 'pgtest', fsync: false });
  const url = given ?? server?.url ?? '';
  const name = `e2e_${process.pid}`;
  await dropDatabase(url, name);
  await ensureDatabase(url, name);
  const drop = async (): Promise<void> => {
    await dropDatabase(url, name);
    await server?.stop();
  };
  return { url: databaseUrl(url, name), drop };
}

/**
 * Starts the product by its own start script, with the demo, and waits until it says its address; the test files read
 * it from BASE_URL. Answers with the function that stops everything. The embedded database is the matter of tests/start.
 */
export default async function startProduct(): Promise<() => Promise<void>> {
  // Somebody who works on a test has it running already.
  if (process.env.BASE_URL) return async () => undefined;
  const database = await ownDatabase();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: {
      ...process.env,
      ...embeddedKeys(root),
      DATABASE_URL: database.url,
      DEMO: '1',
      STORAGE_FOLDER: '.data/test-files',
      // The provider of the test for sign-in by institutions listens on this machine.
      OPENID_INNER_ADDRESSES: '1',
      // A story names its address; who names none is known by that of the connection, as without a proxy.
      TRUST_PROXY: '1',
      PORT: '0',
      CI: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  process.env.BASE_URL = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /ready: (http:\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`The product did not start.\n${output}`)));
  });
  return async () => {
    child.kill('SIGTERM');
    await exited;
    await database.drop();
  };
}
