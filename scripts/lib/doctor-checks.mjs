// The checks of `npm run doctor`. Each looks and returns a sentence, or throws.
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import tls from 'node:tls';
import { isBuilt, isInstalled, requireNode } from './prepare.mjs';
import { platformPackage } from './postgres-home.mjs';
import { isEmbedded, KEY_NAMES } from './settings.mjs';

const PATIENCE = 5000;

function refuse(what) {
  throw new Error(what);
}

/** Resolves with the first line the server says (or at once when it need not speak). */
function reach(host, port, { secure = false, greets = false } = {}) {
  return new Promise((resolve, reject) => {
    const socket = secure ? tls.connect({ host, port, servername: host }) : net.connect({ host, port });
    const end = (settle, value) => {
      socket.destroy();
      settle(value);
    };
    socket.setTimeout(PATIENCE, () => end(reject, new Error(`${host}:${port} does not answer`)));
    socket.once('error', (error) => end(reject, new Error(error.message || error.code)));
    const ready = secure ? 'secureConnect' : 'connect';
    if (greets) socket.once('data', (line) => end(resolve, line.toString('utf8').split('\r\n')[0]));
    else socket.once(ready, () => end(resolve, ''));
  });
}

const portOf = (url, fallback) => Number(url.port || fallback);

async function reachHttp(name) {
  const url = new URL(process.env[name]);
  const secure = url.protocol === 'https:';
  await reach(url.hostname, portOf(url, secure ? 443 : 80), { secure });
  return `${url.host} can be reached`;
}

function lookAtInstall(root) {
  if (!isInstalled(root)) refuse('node_modules does not hold what package-lock.json asks for');
  return 'as package-lock.json says';
}

async function lookAtDatabase(root) {
  if (isEmbedded()) return `embedded, PostgreSQL package ${platformPackage(root).version}`;
  const { withClient } = await import('./databases.mjs');
  const version = await withClient(process.env.DATABASE_URL, async (client) => {
    const { rows } = await client.query("select current_setting('server_version_num')::int as n");
    return rows[0].n;
  });
  const major = Math.floor(version / 10_000);
  if (major < 16) refuse(`PostgreSQL ${major} is too old, 16 is the least`);
  return `PostgreSQL ${major} answers`;
}

async function lookAtMigrations() {
  if (isEmbedded()) return 'npm start applies them';
  const { diagnose } = await import('./migrate.mjs');
  const found = await diagnose(process.env.DATABASE_URL);
  if (found.history || !found.hasMigrationsTable) refuse('the database is not at the newest one');
  return 'all applied';
}

function lookAtKeys(root) {
  const file = path.join(root, '.data/keys.json');
  if (isEmbedded()) {
    if (!fs.existsSync(file)) return 'npm start makes them once';
    const mode = fs.statSync(file).mode & 0o777;
    if (mode & 0o077) refuse(`.data/keys.json can be read by others (mode ${mode.toString(8)})`);
    return '.data/keys.json, for its owner only';
  }
  const missing = KEY_NAMES.filter((name) => !process.env[name]);
  if (missing.length > 0) refuse(`${missing.join(', ')} not set`);
  return 'set';
}

function lookAtStorage(root) {
  if (process.env.S3_ENDPOINT) return reachHttp('S3_ENDPOINT');
  const folder = path.resolve(root, process.env.STORAGE_FOLDER || '.data/files');
  fs.mkdirSync(folder, { recursive: true });
  const probe = path.join(folder, `.doctor-${process.pid}`);
  fs.writeFileSync(probe, '');
  fs.rmSync(probe);
  return `${folder} can be written`;
}

async function lookAtMail() {
  if (!process.env.SMTP_URL) return 'no SMTP_URL: mail stays in the outbox page';
  const url = new URL(process.env.SMTP_URL);
  const secure = url.protocol === 'smtps:';
  const port = portOf(url, secure ? 465 : 587);
  const greeting = await reach(url.hostname, port, { secure, greets: true });
  if (!greeting.startsWith('220')) refuse(`${url.host} greets with "${greeting}"`);
  return `${url.host} greets`;
}

function lookAtFonts(root) {
  for (const name of ['noto-sans-sc', 'noto-serif-sc']) {
    const folder = path.join(root, 'node_modules/@expo-google-fonts', name);
    const files = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true }) : [];
    if (!files.some((file) => file.endsWith('.ttf'))) refuse(`${name} is not installed`);
  }
  return 'Noto Sans SC and Noto Serif SC';
}

function lookAtBrowser(root) {
  const folder = path.join(root, 'node_modules/@sparticuz/chromium/bin');
  if (!fs.existsSync(folder)) refuse('no Chromium package');
  return 'Chromium package is there';
}

const lookAtBuild = (root) => (isBuilt(root) ? 'up to date' : refuse('none of these sources yet'));

const lookAtSms = () =>
  process.env.SMS_GATEWAY_URL ? reachHttp('SMS_GATEWAY_URL') : 'no SMS_GATEWAY_URL: messages stay in the outbox page';

function lookAtNode() {
  requireNode();
  return process.versions.node;
}

const required = (name, look, mend) => ({ name, look, mend, isRequired: true });

export const checks = [
  required('node', lookAtNode, 'Install Node 20.19 or newer.'),
  required('install', lookAtInstall, 'Run npm ci (npm start does it as well).'),
  required('keys', lookAtKeys, 'chmod 600 .data/keys.json, or set each to openssl rand -base64 32.'),
  required('database', lookAtDatabase, 'Check DATABASE_URL, or unset it to use the embedded one.'),
  required('migrations', lookAtMigrations, 'npm start applies what is missing.'),
  required('storage', lookAtStorage, 'Check STORAGE_FOLDER and its rights, or the S3_ settings.'),
  required('fonts', lookAtFonts, 'Run npm ci: documents cannot be made without them.'),
  required('mail', lookAtMail, 'Check SMTP_URL (smtp://user:password@host:587 or smtps://…:465).'),
  required('sms', lookAtSms, 'Check SMS_GATEWAY_URL.'),
  { name: 'build', look: lookAtBuild, mend: 'npm start builds it.' },
  { name: 'test browser', look: lookAtBrowser, mend: 'npm ci installs it; only tests need it.' },
];
