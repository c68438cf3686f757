// npm run guide: the operation guides in docs/guide, with a fresh picture for every figure. The journey of the
// browser tests takes the pictures in the demo; nothing is written when it fails.
import path from 'node:path';
import { build, generate, install, requireNode } from './lib/prepare.mjs';
import { main, say } from './lib/report.mjs';
import { installed, mustRun } from './lib/run.mjs';
import { embeddedKeys } from './lib/settings.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** The browser tests that take the figures. */
const stories = [
  'journey',
  'certification',
  'remittance',
  'lapsed',
  'favourite-import',
  'transfer-profiles',
  'turn-clock',
  'termination',
].map((name) => `tests/e2e/${name}.spec.ts`);

/** The journey belongs to the embedded demo, whatever the shell or .env was set up for. */
const ownDemo = {
  ...Object.fromEntries(
    ['DATABASE_URL', 'APP_URL', 'NEXTAUTH_URL', 'HOST', 'SMTP_URL', 'SMS_GATEWAY_URL', 'S3_ENDPOINT'].map((name) => [
      name,
      '',
    ]),
  ),
  DEMO: '1',
  RUN_WORKER: '1',
};

await main(import.meta.url, async () => {
  requireNode();
  await install(root, { say });
  await generate(root, { say });
  await build(root, { say, env: embeddedKeys(root) });
  await mustRun(installed(root, 'playwright'), ['test', ...stories, '--reporter=list'], {
    cwd: root,
    env: { ...ownDemo, WRITE_GUIDE: '1' },
    show: true,
    what: 'The journey did not reach its end, so the guides were left as they are.',
    mend: 'Mend the test it names first; npm test -- e2e shows the same.',
  });
  await mustRun(installed(root, 'tsx'), ['tests/e2e/guide/write.ts'], {
    cwd: root,
    show: true,
    what: 'The guides could not be written.',
    mend: `Take the figure in ${stories.join(' or ')}, or take its line out of tests/e2e/guide.`,
  });
});
