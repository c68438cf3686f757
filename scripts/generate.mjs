// npm run generate: the Prisma client, made only when the schema has changed.
import path from 'node:path';
import { generate } from './lib/prepare.mjs';
import { main, say } from './lib/report.mjs';

await main(import.meta.url, async () => {
  const isMade = await generate(path.resolve(import.meta.dirname, '..'), { say });
  if (!isMade) say('The Prisma client is up to date.');
});
