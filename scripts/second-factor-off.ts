// npm run second-factor:off -- --account …: turns off the second factor of an account whose owner lost his telephone
// and his recovery codes. Whoever runs it has checked who asks. Works with the embedded database and with one's own,
// whether the platform runs or not; the owner is told at all his addresses.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { onDatabase } from './lib/on-database';
import { Failure, fail, main, say } from './lib/report.mjs';

const root = path.resolve(import.meta.dirname, '..');
const USAGE = 'Say npm run second-factor:off -- --account name@example.cn';

function wantedAccount(): string {
  try {
    const { account } = parseArgs({ options: { account: { type: 'string' } } }).values;
    return account ?? fail('No account was given.', USAGE);
  } catch (error) {
    if (error instanceof Failure) throw error;
    return fail(error instanceof Error ? error.message : 'Wrong options.', USAGE);
  }
}

/** Runs the command on the database of DATABASE_URL. */
async function turnOff(account: string): Promise<void> {
  const [{ database }, { execute }, { removeSecondFactor }] = await Promise.all([
    import('@/lib/db/client'),
    import('@/lib/commands/execute'),
    import('@/lib/commands/second-factor/remove-second-factor'),
  ]);
  const db = database();
  try {
    const answer = await execute(removeSecondFactor, null, { account }, { db });
    if (answer.outcome === 'invalid') fail('This is neither a mobile nor an e-mail.', USAGE);
    if (answer.outcome !== 'done') fail('No account with this mobile or e-mail has a second factor.', USAGE);
  } finally {
    await db.$disconnect();
  }
}

await main(import.meta.url, async () => {
  const account = wantedAccount();
  await onDatabase(root, async () => {
    await turnOff(account);
    say('The second factor is off, and the account is signed out everywhere. Its owner is told.');
  });
});
