// npm run reference:load: loads the versioned reference data of prisma/seed/reference into the database of this
// installation; with -- <file> a newer file of minimum wages from elsewhere. What is there already is left alone.
import path from 'node:path';
import { onDatabase } from './lib/on-database';
import { fail, main, say } from './lib/report.mjs';

const root = path.resolve(import.meta.dirname, '..');
const given = process.argv[2];
const wageFile = given ? path.resolve(given) : undefined;

interface Change {
  name: string;
  version: string;
  added: number;
  changed: number;
  ended: number;
}

async function load(): Promise<Change[]> {
  const [{ database }, { execute }, { loadReference }, { referenceFiles, wagesIn }] = await Promise.all([
    import('@/lib/db/client'),
    import('@/lib/commands/execute'),
    import('@/lib/commands/reference/load-reference'),
    import('@/prisma/seed/reference/read-files'),
  ]);
  const db = database();
  try {
    const answer = await execute(loadReference, null, wageFile ? wagesIn(wageFile) : referenceFiles(), { db });
    if (answer.outcome === 'done') return answer.result.changes;
    const where = 'fields' in answer ? Object.entries(answer.fields).map(([field, code]) => `${field}: ${code}`) : [];
    return fail(
      'The reference data was not loaded; nothing was changed.',
      'Compare the file with prisma/seed/reference/minimum-wage.json.',
      where.join('\n'),
    );
  } finally {
    await db.$disconnect();
  }
}

await main(import.meta.url, async () => {
  await onDatabase(root, async () => {
    const changes = await load();
    if (changes.length === 0) say('The reference data is up to date.');
    for (const { name, version, added, changed, ended } of changes) {
      say(`Reference data ${name} ${version}: ${added} added, ${changed} changed, ${ended} ended.`);
    }
  });
});
