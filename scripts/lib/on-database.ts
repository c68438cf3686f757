// Commands of the command line that work on the database of this installation, embedded or one's own, whether the
// platform runs or not.
import { generate } from './prepare.mjs';
import { say } from './report.mjs';
import { isEmbedded, loadEnvFile, provideKeys } from './settings.mjs';

/** The database of this installation, reached and migrated; answers with how to let go of it. */
async function openDatabase(root: string): Promise<() => Promise<void>> {
  const data = await import('./data.mjs');
  const found = isEmbedded() ? await data.embeddedDatabase(root, { say }) : undefined;
  const url = found?.url ?? process.env.DATABASE_URL;
  process.env.DATABASE_URL = url;
  try {
    if (!found) await data.requireDatabase(url);
    await data.migrate(root, url, { say });
  } catch (error) {
    await found?.stop();
    throw error;
  }
  return async () => found?.stop();
}

/** Makes everything ready (environment, keys, client, migrations), does the deed and lets go of the database again. */
export async function onDatabase(root: string, deed: () => Promise<void>): Promise<void> {
  loadEnvFile(root);
  provideKeys(root);
  // Relative folders and .env belong to the project, wherever the command was typed.
  process.chdir(root);
  await generate(root, { say });
  const close = await openDatabase(root);
  try {
    await deed();
  } finally {
    await close();
  }
}
