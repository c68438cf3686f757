// Where the settings of a run come from: the environment, then the optional .env
// file, then defaults that fit a start on one's own machine.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fail } from './report.mjs';

/** Keys that must stay the same as long as the database lives. */
export const KEY_NAMES = ['DATA_ENCRYPTION_KEY', 'DATA_HASH_KEY', 'NEXTAUTH_SECRET'];
const ALL_KEY_NAMES = [...KEY_NAMES, 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'];

/** Reads .env when there is one; what the environment already says wins. */
export function loadEnvFile(root) {
  const file = path.join(root, '.env');
  if (fs.existsSync(file)) process.loadEnvFile(file);
}

/** True when no database of one's own is named. */
export const isEmbedded = () => !process.env.DATABASE_URL;

/** The folder of generated keys and run-time marks, for its owner only. */
export function dataFolder(root) {
  const folder = path.join(root, '.data');
  fs.mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * The keys of the embedded database, made once and kept in .data/keys.json:
 * with other keys the personal data in it could no longer be read.
 */
export function embeddedKeys(root) {
  const file = path.join(dataFolder(root), 'keys.json');
  const kept = fs.existsSync(file) ? readKeys(file) : {};
  const missing = ALL_KEY_NAMES.filter((name) => !kept[name]);
  if (missing.length === 0) return kept;
  for (const name of missing) kept[name] = randomBytes(32).toString('base64');
  const aside = `${file}.${process.pid}`;
  fs.writeFileSync(aside, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(aside, file);
  return kept;
}

function readKeys(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (error) {
    return fail(
      `${file} cannot be read.`,
      'Restore it from a backup, or delete it and run npm run demo:reset to begin with an empty database.',
      error.message,
    );
  }
}

/** Puts the keys into the environment; with a database of one's own they must be given. */
export function provideKeys(root) {
  if (isEmbedded()) {
    for (const [name, value] of Object.entries(embeddedKeys(root))) process.env[name] ||= value;
    return;
  }
  const missing = KEY_NAMES.filter((name) => !process.env[name]);
  if (missing.length === 0) return;
  fail(
    `DATABASE_URL is set, but not ${missing.join(', ')}.`,
    'Set them to 32 random bytes in base64 (openssl rand -base64 32) and keep them safe: ' +
      'without them the personal data in that database cannot be read.',
  );
}

export const isLoopback = (host) => ['127.0.0.1', '::1', 'localhost'].includes(host);

/** Is the address people use one of this machine only? A proxy in front of it says otherwise. */
function isPrivateAddress() {
  if (process.env.TRUST_PROXY === '1') return false;
  const { APP_URL } = process.env;
  return !APP_URL || (URL.canParse(APP_URL) && isLoopback(new URL(APP_URL).hostname.replace(/^\[|\]$/g, '')));
}

/** The demo, whose passwords everybody knows, is on by default only where nobody else can reach it. */
export function isDemoWanted(host) {
  if (process.env.DEMO) return process.env.DEMO === '1';
  return isEmbedded() && isLoopback(host) && isPrivateAddress();
}
