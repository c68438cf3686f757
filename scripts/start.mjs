// npm start, npm run dev: from a fresh clone to a running platform, and back to
// nothing running. --prepare does all but serve; --reset-demo empties the demo first.
import path from 'node:path';
import { nextFreePort } from './lib/ports.mjs';
import { build, generate, install, requireNode } from './lib/prepare.mjs';
import { fail, main, say, sayFailure } from './lib/report.mjs';
import { stopRunning } from './lib/run.mjs';
import { isDemoWanted, isEmbedded, loadEnvFile, provideKeys } from './lib/settings.mjs';
import { awaitOrphan, startWeb } from './lib/web.mjs';

const root = path.resolve(import.meta.dirname, '..');
const DEMO_PASSWORD = 'demo-password-2026';
const DEMO_ACCOUNTS = [
  ['operator@demo.test', 'platform operator'],
  ['school@demo.test', 'school reviewer'],
  ['department@demo.test', 'department reviewer'],
  ['employer@demo.test', 'certified employer, administrator'],
  ['recruiter@demo.test', 'same employer, recruiter'],
  ['newcomer@demo.test', 'employer, not yet certified'],
  ['rival@demo.test', 'another certified employer'],
  ['graduate1@demo.test … graduate12@demo.test', 'graduates'],
  ['graduate18@demo.test', 'graduate whose studies a unit commissioned'],
  ['school2@demo.test, counsellor@demo.test', 'reviewers of a second school'],
];

/** What must be undone at the end, last first: web and worker, then PostgreSQL. */
const undo = [];
let stopping;

function stopAll() {
  return (stopping ??= (async () => {
    stopRunning();
    while (undo.length > 0) await undo.pop()();
  })());
}

function onSignal(signal) {
  // A terminal's Ctrl-C arrives twice under npm; the first one already stops all.
  if (stopping) return;
  say(`\nStopping (${signal}) …`);
  stopAll().then(
    () => {
      say('Stopped.');
      process.exit(0);
    },
    (error) => {
      sayFailure(error);
      process.exit(1);
    },
  );
}

function options() {
  const known = ['--dev', '--prepare', '--reset-demo'];
  const args = process.argv.slice(2);
  const unknown = args.filter((arg) => !known.includes(arg));
  if (unknown.length > 0) fail(`Unknown: ${unknown.join(' ')}`, `Known are ${known.join(', ')}.`);
  const isReset = args.includes('--reset-demo');
  return {
    isDev: args.includes('--dev'),
    isReset,
    isPrepare: isReset || args.includes('--prepare'),
  };
}

async function openDatabase({ isReset }) {
  const data = await import('./lib/data.mjs');
  const embedded = isEmbedded();
  if (embedded) {
    const database = await data.embeddedDatabase(root, { say, isReset });
    undo.push(database.stop);
    // A signal came while it started: stopAll had nothing to undo yet.
    if (stopping) await database.stop();
    process.env.DATABASE_URL = database.url;
  } else {
    await data.requireDatabase(process.env.DATABASE_URL);
  }
  const url = process.env.DATABASE_URL;
  await data.migrate(root, url, { say });
  const env = process.env.DEMO ? { DEMO: process.env.DEMO } : {};
  // The demo brings the lists it relies on: one process less to wait for at the first start.
  await data.seed(root, url, { say, embedded, env });
  await data.loadReference(root, url, { say });
}

async function chooseAddress(host) {
  await awaitOrphan(root, { say });
  const wanted = Number(process.env.PORT || 3000);
  const port = await nextFreePort(wanted, host);
  if (wanted !== 0 && port !== wanted) say(`Port ${wanted} is taken; the platform uses ${port}.`);
  process.env.APP_URL ||= `http://localhost:${port}`;
  process.env.NEXTAUTH_URL ||= process.env.APP_URL;
  return port;
}

function printWelcome(port) {
  say(`\nSanfang is ready: ${process.env.APP_URL}`);
  if (!process.env.APP_URL.endsWith(`:${port}`)) say(`(It listens on port ${port}.)`);
  if (process.env.DEMO === '1') {
    say(`Demo accounts, all with the password ${DEMO_PASSWORD}:`);
    for (const [account, who] of DEMO_ACCOUNTS) say(`  ${account.padEnd(44)}${who}`);
  } else {
    say('npm run operator:create makes the first operator.');
  }
  say('Ctrl-C stops everything.');
}

async function serve(host, isDev) {
  const port = await chooseAddress(host);
  const web = await startWeb(root, { port, host, isDev });
  undo.push(web.stop);
  printWelcome(port);
  const code = await web.exited;
  if (stopping) return stopping;
  say(`The web server ended by itself (code ${code}).`);
  process.exitCode = 1;
  return undefined;
}

async function start() {
  const { isDev, isReset, isPrepare } = options();
  requireNode();
  loadEnvFile(root);
  if (isReset && !isEmbedded()) {
    fail('DATABASE_URL is set.', 'Only the embedded demo database can be reset; unset it.');
  }
  const host = process.env.HOST || '127.0.0.1';
  if (isDemoWanted(host)) process.env.DEMO = '1';
  provideKeys(root);
  await install(root, { say });
  await generate(root, { say });
  if (!isDev) await build(root, { say });
  await openDatabase({ isReset });
  if (isPrepare) say('Everything is prepared.');
  else await serve(host, isDev);
}

await main(import.meta.url, async () => {
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  process.on('SIGHUP', onSignal);
  try {
    await start();
  } catch (error) {
    // A program that was stopped on purpose fails; that is not worth words.
    if (!stopping) throw error;
  } finally {
    await stopAll();
  }
});
