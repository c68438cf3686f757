// npm run doctor: what is missing or cannot be reached, and how to mend it.
import path from 'node:path';
import { checks } from './lib/doctor-checks.mjs';
import { main, say } from './lib/report.mjs';
import { isEmbedded, loadEnvFile } from './lib/settings.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** One check: a sentence when all is well; a thrown error when not. */
async function examine({ name, isRequired, mend, look }) {
  try {
    say(`ok      ${name}: ${await look(root)}`);
    return true;
  } catch (error) {
    const why = error.message || error.code || String(error);
    say(`${isRequired ? 'MISSING' : 'note   '} ${name}: ${why.split('\n')[0]}`);
    say(`        What to do: ${error.mend ?? mend}`);
    return !isRequired;
  }
}

await main(import.meta.url, async () => {
  loadEnvFile(root);
  say(isEmbedded() ? 'With the embedded database.' : 'With the database of DATABASE_URL.');
  let missing = 0;
  for (const check of checks) if (!(await examine(check))) missing += 1;
  say(missing === 0 ? 'Nothing required is missing.' : `${missing} required thing(s) missing.`);
  process.exitCode = missing === 0 ? 0 : 1;
});
