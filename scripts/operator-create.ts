// npm run operator:create -- --email … [--name …]: makes the link by which a new operator
// of the platform sets his password. Works with the embedded database and with one's own,
// whether the platform runs or not. No password passes the command line.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { onDatabase } from './lib/on-database';
import { Failure, fail, main, say } from './lib/report.mjs';

const root = path.resolve(import.meta.dirname, '..');
const USAGE = 'Say npm run operator:create -- --email name@example.cn [--name 张三]';

function options(): { email: string; name?: string } {
  const read = () => parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' } } }).values;
  try {
    const { email, name } = read();
    return email ? { email, name } : fail('No e-mail was given.', USAGE);
  } catch (error) {
    if (error instanceof Failure) throw error;
    return fail(error instanceof Error ? error.message : 'Wrong options.', USAGE);
  }
}

/** What each answer of the command means on a terminal. */
const problems: Record<string, [what: string, mend: string]> = {
  ACCOUNT_EXISTS: [
    'This e-mail has an account already.',
    'Take another e-mail: an operator has an account of its own.',
  ],
  email: ['This is no e-mail address.', USAGE],
  name: ['This name cannot be used.', 'Take a name of 1 to 40 characters.'],
};

/** Runs the command on the database of DATABASE_URL; answers with the path of the link and its end. */
async function invite({ email, name }: { email: string; name?: string }) {
  const [{ database }, { execute }, { inviteOperator }, { catalogues, defaultLocale }] = await Promise.all([
    import('@/lib/db/client'),
    import('@/lib/commands/execute'),
    import('@/lib/commands/membership/invite-operator'),
    import('@/lib/words/catalogues'),
  ]);
  const db = database();
  try {
    const input = { email, name: name ?? catalogues[defaultLocale].states.role.OPERATOR };
    const answer = await execute(inviteOperator, null, input, { db });
    if (answer.outcome === 'done') return answer.result;
    const key = answer.outcome === 'refused' ? answer.code : Object.keys('fields' in answer ? answer.fields : {})[0];
    const [what, mend] = problems[key ?? ''] ?? [`It was not done (${key ?? answer.outcome}).`, USAGE];
    return fail(what, mend);
  } finally {
    await db.$disconnect();
  }
}

await main(import.meta.url, async () => {
  const wanted = options();
  await onDatabase(root, async () => {
    process.env.APP_URL ||= `http://localhost:${process.env.PORT || 3000}`;
    const { path: link, expiresAt } = await invite(wanted);
    say('The operator sets a password here; the link works once:');
    say(`  ${process.env.APP_URL}${link}`);
    say(`It works until ${expiresAt}. If the platform listens elsewhere, put its address in front.`);
  });
});
