// npm run migration -- <name>: writes the SQL from the migrations folder to the
// schema folder as a new migration. With --check it only says whether one is due.
import fs from 'node:fs';
import path from 'node:path';
import { withScratchDatabase } from './lib/databases.mjs';
import { migrationsFolder, pendingSql } from './lib/migrate.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { fail, main } from './lib/report.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** Prisma's own folder names: the moment in UTC, then the name. */
export function migrationName(words, now = new Date()) {
  const stamp = now.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const name = words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  if (!name) fail('The migration needs a name.', 'Say npm run migration -- add-employer-address');
  return `${stamp}_${name}`;
}

async function sqlFromScratch() {
  const server = await startPostgres({ root, dataDir: 'pgtest', port: 0, fsync: false });
  try {
    return await withScratchDatabase(server.url, (url) => pendingSql(url));
  } finally {
    await server.stop();
  }
}

function write(folder, sql) {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'migration.sql'), sql);
  const lockFile = path.join(migrationsFolder(), 'migration_lock.toml');
  fs.writeFileSync(lockFile, 'provider = "postgresql"\n');
}

await main(import.meta.url, async () => {
  const args = process.argv.slice(2);
  const isCheck = args.includes('--check');
  const name = isCheck ? undefined : migrationName(args.join(' '));
  const sql = await sqlFromScratch();
  if (!sql) {
    console.log('The migrations already lead to the schema; nothing to write.');
  } else if (isCheck) {
    fail('The schema is ahead of the migrations.', 'Run npm run migration -- <name>', sql);
  } else {
    const folder = path.join(migrationsFolder(), name);
    write(folder, sql);
    console.log(`Written: ${path.relative(root, folder)}/migration.sql`);
    console.log('Read it, add checks, partial indexes and triggers by hand, then commit it.');
  }
});
