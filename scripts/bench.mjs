// npm run bench: speed as ratios within one run, each beside its gate. --quick is the same in at most three
// minutes; --only <funnel|list|import|meanwhile|start> measures one of them. Exits with 1 when a gate is missed.
import path from 'node:path';
import { build, generate, install, requireNode } from './lib/prepare.mjs';
import { startPostgres } from './lib/postgres.mjs';
import { main, say } from './lib/report.mjs';
import { mustRun, installed } from './lib/run.mjs';
import { embeddedKeys } from './lib/settings.mjs';

/** Measured on the code itself, without the pages. */
const needsNoBuild = ['funnel', 'import'];
const only = process.argv[process.argv.indexOf('--only') + 1];
const root = path.resolve(import.meta.dirname, '..');

await main(import.meta.url, async () => {
  requireNode();
  await install(root, { say });
  await generate(root, { say });
  const keys = embeddedKeys(root);
  if (!needsNoBuild.includes(only)) await build(root, { say, env: keys });
  // Durable as in production: a bench without fsync would flatter the slower side.
  const server = await startPostgres({ root, dataDir: 'bench', port: 0, fsync: true });
  try {
    await mustRun(
      installed(root, 'tsx'),
      ['--conditions=react-server', 'tests/bench/bench.ts', ...process.argv.slice(2)],
      {
        cwd: root,
        env: { ...keys, SETTABLE_CLOCK: '1', TEST_DATABASE_URL: server.url, NODE_ENV: 'production', LOG_LEVEL: 'warn' },
        show: true,
        what: 'A gate was missed, or a measurement could not be made.',
        mend: 'Find where the time goes and change the design; the gates stay.',
      },
    );
  } finally {
    await server.stop();
  }
});
