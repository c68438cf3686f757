// A database of its own for each test file: a copy of a template that was migrated
// once. Name this file as vitest's `globalSetup` of the integration project, so that
// a single file can be run by hand as well (it then starts the embedded server).
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { databaseUrl, dropDatabase, withClient } from '../../scripts/lib/databases.mjs';
import { deploy, migrationsFolder } from '../../scripts/lib/migrate.mjs';
import { startPostgres } from '../../scripts/lib/postgres.mjs';

/** A database of one's own and how to be rid of it. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const PREFIX = 'test_';
const TEMPLATE_LOCK = 7_310_001;
/** "The source database is being accessed by other users": another copy is under way. */
const OBJECT_IN_USE = '55006';

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return url;
  throw new Error(
    'TEST_DATABASE_URL is not set. Run npm test -- integration, or name ' +
      'tests/support/database.ts as globalSetup of the vitest project.',
  );
}

/** Named by what it was made from: a changed migration makes another template. */
function templateName(): string {
  const hash = createHash('sha256');
  const folder = migrationsFolder(ROOT);
  for (const name of fs.existsSync(folder) ? fs.readdirSync(folder).sort() : []) {
    const file = path.join(folder, name, 'migration.sql');
    if (fs.existsSync(file)) hash.update(name).update(fs.readFileSync(file));
  }
  return `template_${hash.digest('hex').slice(0, 16)}`;
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
  const found = await client.query('select 1 from pg_database where datname = $1', [name]);
  return found.rowCount === 1;
}

/** Builds the template once, whoever comes first; renamed when whole, so a killed run leaves no half one. */
async function ensureTemplate(server: string): Promise<string> {
  const name = templateName();
  await withClient(databaseUrl(server, 'postgres'), async (client: pg.Client) => {
    if (await exists(client, name)) return;
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    if (await exists(client, name)) return;
    const aside = `${name}_unfinished`;
    await client.query(`drop database if exists "${aside}" with (force)`);
    await client.query(`create database "${aside}"`);
    await deploy(databaseUrl(server, aside));
    await renameWhenIdle(client, aside, name);
  });
  return name;
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs a statement again while another session still holds the database. */
async function retryInUse<T>(statement: () => Promise<T>): Promise<T> {
  for (let patience = 100; ; patience -= 1) {
    try {
      return await statement();
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (code !== OBJECT_IN_USE || patience === 0) throw error;
      await sleep(20 + Math.random() * 60);
    }
  }
}

async function renameWhenIdle(client: pg.Client, from: string, to: string): Promise<void> {
  await retryInUse(() => client.query(`alter database "${from}" rename to "${to}"`));
}

let copies = 0;

/** A fresh, migrated database on the test server. Call it in beforeAll and `drop` it in afterAll. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = serverUrl();
  const template = await ensureTemplate(server);
  // By pid: the pool numbers of vitest's projects collide.
  const name = `${PREFIX}${process.pid}_${(copies += 1)}`;
  await dropDatabase(server, name);
  await withClient(databaseUrl(server, 'postgres'), (client: pg.Client) =>
    retryInUse(() => client.query(`create database "${name}" template "${template}"`)),
  );
  return { url: databaseUrl(server, name), drop: () => dropDatabase(server, name) };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: string }).code === 'EPERM';
  }
}

/** Copies of runs that were killed, and templates of migrations that are no more. */
async function sweep(server: string): Promise<void> {
  const current = templateName();
  const names = await withClient(databaseUrl(server, 'postgres'), async (client: pg.Client) => {
    const { rows } = await client.query<{ name: string; idle: boolean }>(
      `select datname as name, not exists (
         select 1 from pg_stat_activity a where a.datname = d.datname) as idle
       from pg_database d where datname ~ '^(test_[0-9]+_[0-9]+|template_[0-9a-f]{16})$'`,
    );
    return rows.filter((row) => row.idle).map((row) => row.name);
  });
  for (const name of names) {
    const pid = /^test_(\d+)_/.exec(name)?.[1];
    if (pid ? isRunning(Number(pid)) : name === current) continue;
    await dropDatabase(server, name);
  }
}

/** vitest's globalSetup: a server when none was given, and its template. Returns the tear-down. */
export default async function setup(): Promise<() => Promise<void>> {
  let stop = async (): Promise<void> => {};
  if (!process.env.TEST_DATABASE_URL) {
    const server = await startPostgres({ root: ROOT, port: 0, dataDir: 'pgtest', fsync: false });
    process.env.TEST_DATABASE_URL = server.url;
    stop = server.stop;
  }
  await sweep(serverUrl());
  await ensureTemplate(serverUrl());
  return stop;
}
