// npm run race: sixty-four clients at the same record, 1,000 rounds (RACE_ROUNDS for another number), on a database of
// its own. Exits with 1 when two won, a loser was left without words, or anything but an answer came back.
import path from 'node:path';
import { generate, install, requireNode } from './lib/prepare.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { main, say } from './lib/report.mjs';
import { installed, mustRun } from './lib/run.mjs';

const root = path.resolve(import.meta.dirname, '..');

await main(import.meta.url, async () => {
  requireNode();
  await install(root, { say });
  await generate(root, { say });
  const server = await startPostgres({ root, log: say, dataDir: 'race', port: 0, fsync: false });
  const rounds = process.env.RACE_ROUNDS ?? '1000';
  try {
    await mustRun(
      installed(root, 'vitest'),
      ['run', '--project', 'integration', 'tests/integration/workflow/race.test.ts'],
      {
        cwd: root,
        env: { RACE_ROUNDS: rounds, TEST_DATABASE_URL: server.url },
        show: true,
        what: `A race of the ${rounds} rounds was lost by everybody, or won by two.`,
        mend: 'The output above names the race; the compare-and-set of its command is the place to look.',
      },
    );
  } finally {
    await server.stop();
  }
});
