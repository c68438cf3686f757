// npm run reference:load: loads the versioned reference data of prisma/seed/reference into the database of this
// installation; with -- <file> a newer file of minimum wages from elsewhere. What is there already is left alone.
import path from 'node:path';
import { loadLists } from './lib/load-lists';
import { onDatabase } from './lib/on-database';
import { main, say } from './lib/report.mjs';

const root = path.resolve(import.meta.dirname, '..');
const given = process.argv[2];
const wageFile = given ? path.resolve(given) : undefined;

await main(import.meta.url, async () => {
  await onDatabase(root, async () => {
    const { database } = await import('@/lib/db/client');
    try {
      const changes = await loadLists(wageFile);
      if (changes.length === 0) say('The reference data is up to date.');
      for (const { name, version, added, changed, ended } of changes) {
        say(`Reference data ${name} ${version}: ${added} added, ${changed} changed, ${ended} ended.`);
      }
    } finally {
      await database().$disconnect();
    }
  });
});
