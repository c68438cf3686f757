// The database of a run: started or reached, created, migrated, seeded.
// Needs the installed packages; import it after `install`.
import fs from 'node:fs';
import path from 'node:path';
import { readNotes, requireSameKeys, writeNotes } from './database-notes.mjs';
import { databaseUrl, dropDatabase, ensureDatabase, withClient } from './databases.mjs';
import { fingerprint } from './fingerprint.mjs';
import { deploy } from './migrate.mjs';
import { startPostgres } from './postgres.mjs';
import { fail } from './report.mjs';
import { mustRun } from './run.mjs';

const NAME = 'sanfang';

/** Starts the embedded server and its database, for the keys it was written with; returns the url and `stop`. */
export async function embeddedDatabase(root, { say, isReset = false }) {
  const server = await startPostgres({ root, log: say });
  try {
    if (isReset) {
      await dropDatabase(server.url, NAME);
      say('The demo database was dropped.');
    }
    if (await ensureDatabase(server.url, NAME)) say(`New database ${NAME}.`);
    await requireSameKeys(databaseUrl(server.url, NAME), process.env);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: databaseUrl(server.url, NAME), stop: server.stop };
}

/** Fails with plain words when the database of one's own cannot be reached. */
export async function requireDatabase(url) {
  try {
    await withClient(url, (client) => client.query('select 1'));
  } catch (error) {
    fail(
      'The database of DATABASE_URL cannot be reached.',
      'Check address, name and password, or unset DATABASE_URL to use the embedded one.',
      error.message || error.code,
    );
  }
}

/** Applies missing migrations and says which. */
export async function migrate(root, url, { say }) {
  try {
    const applied = await deploy(url);
    if (applied.length > 0) say(`Applied ${applied.length} migration(s): ${applied.join(', ')}.`);
  } catch (error) {
    fail('The database could not be migrated.', 'Mend the migration and start again.', error.message);
  }
}

/** Version of each list of reference data that this release brings, by the name of its file. */
function releasedVersions(root) {
  const folder = path.join(root, 'prisma/seed/reference');
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  return files.map((name) => {
    const { version } = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
    return [path.basename(name, '.json'), version];
  });
}

/** Loads the reference data when a list is missing or older than the release's; asks with one query. */
export async function loadReference(root, url, { say }) {
  const known = await withClient(url, (client) => client.query('select "name", "version" from "ReferenceList"'));
  const loaded = new Map(known.rows.map(({ name, version }) => [name, version]));
  if (releasedVersions(root).every(([name, version]) => (loaded.get(name) ?? '') >= version)) return;
  const output = await mustRun(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', path.join(root, 'scripts/reference-load.ts')],
    {
      cwd: root,
      env: { DATABASE_URL: url },
      what: 'The reference data could not be loaded.',
      mend: 'See the lines above; npm run reference:load tries again.',
    },
  );
  say(output.trim());
}

/** Loads the demo where it is wanted, and the reference lists with it, again when its sources changed. */
export async function seed(root, url, { say, embedded, env }) {
  const script = path.join(root, 'scripts/seed.ts');
  if (env.DEMO !== '1' || !fs.existsSync(script)) return;
  const inputs = ['prisma/seed', 'prisma/migrations', 'scripts/seed.ts'];
  const value = fingerprint(root, inputs, [`demo=${env.DEMO ?? ''}`]);
  if (embedded && (await readNotes(url)).seed === value) return;
  say('Loading the demo …');
  // Hundreds of small deeds, which need not reach the disk one by one: the note below does, and all before it with it.
  const hasty = new URL(url);
  hasty.searchParams.set('options', '-c synchronous_commit=off');
  await mustRun(process.execPath, ['--conditions=react-server', '--import', 'tsx', script], {
    cwd: root,
    env: { ...env, DATABASE_URL: hasty.href },
    what: 'The demo could not be loaded.',
    mend: 'See the lines above; npm run demo:reset begins with an empty demo database.',
  });
  if (embedded) await writeNotes(url, { seed: value });
}
