// The checks of `npm run doctor`. Each looks and returns a sentence, or throws.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import tls from 'node:tls';
import { promisify } from 'node:util';
import { isBuilt, isInstalled, requireNode } from './prepare.mjs';
import { platformPackage } from './postgres-home.mjs';
import { isDemoWanted, isEmbedded, KEY_NAMES } from './settings.mjs';

const PATIENCE = 5000;

function refuse(what) {
  throw new Error(what);
}

/** Resolves once the server takes the connection. */
function reach(host, port, { secure = false } = {}) {
  return new Promise((resolve, reject) => {
    const socket = secure ? tls.connect({ host, port, servername: host }) : net.connect({ host, port });
    const end = (settle, value) => {
      socket.destroy();
      settle(value);
    };
    socket.setTimeout(PATIENCE, () => end(reject, new Error(`${host}:${port} does not answer`)));
    socket.once('error', (error) => end(reject, new Error(error.message || error.code)));
    const ready = secure ? 'secureConnect' : 'connect';
    socket.once(ready, () => end(resolve));
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
  const wrong = KEY_NAMES.filter((name) => name.startsWith('DATA_') && !isKey(process.env[name]));
  if (wrong.length > 0) refuse(`${wrong.join(', ')}: not 32 bytes in base64`);
  return 'set';
}

const isKey = (text) => /^[A-Za-z0-9+/]+=*$/.test(text) && Buffer.from(text, 'base64').length === 32;

const S3_NAMES = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'];

function lookAtStorage(root) {
  const missing = S3_NAMES.filter((name) => !process.env[name]);
  // With one of them missing the platform would quietly keep files in its folder.
  if (missing.length > 0 && missing.length < S3_NAMES.length)
    refuse(`S3 is half set up: ${missing.join(', ')} missing`);
  if (missing.length === 0) return reachHttp('S3_ENDPOINT');
  const folder = path.resolve(root, process.env.STORAGE_FOLDER || '.data/files');
  fs.mkdirSync(folder, { recursive: true });
  const probe = path.join(folder, `.doctor-${process.pid}`);
  fs.writeFileSync(probe, '');
  fs.rmSync(probe);
  return `${folder} can be written`;
}

/** Fine in the demo, whose messages are read in the browser; anywhere else they would wait for ever. */
function withoutServer(name, what) {
  if (isDemoWanted(process.env.HOST ?? '127.0.0.1')) return `no ${name}: ${what} can be read at /platform/outbox`;
  throw Object.assign(new Error(`${name} is not set: ${what} wait, nobody gets a code or an invitation`), {
    mend: `Set ${name}; what waits is then sent.`,
  });
}

/** Signs in as the platform will, and sends nothing. */
async function lookAtMail() {
  if (!process.env.SMTP_URL) return withoutServer('SMTP_URL', 'mail');
  const { createTransport } = await import('nodemailer');
  const timeouts = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
  const transport = createTransport({ url: process.env.SMTP_URL, ...timeouts });
  try {
    await transport.verify();
  } finally {
    transport.close();
  }
  if (!process.env.MAIL_FROM || /@localhost\b/.test(process.env.MAIL_FROM)) {
    throw Object.assign(new Error('MAIL_FROM is not set: other servers refuse mail from localhost'), {
      mend: 'Set MAIL_FROM to an address of your domain, for example 三方签约 <no-reply@example.cn>.',
    });
  }
  return `${new URL(process.env.SMTP_URL).host} takes mail`;
}

function lookAtFonts(root) {
  for (const name of ['noto-sans-sc', 'noto-serif-sc']) {
    const folder = path.join(root, 'node_modules/@expo-google-fonts', name);
    const files = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true }) : [];
    if (!files.some((file) => file.endsWith('.ttf'))) refuse(`${name} is not installed`);
  }
  return 'Noto Sans SC and Noto Serif SC';
}

/** Starts the packaged browser: its libraries may be missing on this machine. */
async function lookAtBrowser(root) {
  if (!fs.existsSync(path.join(root, 'node_modules/@sparticuz/chromium/bin'))) refuse('no Chromium package');
  const { browserProgram } = await import('./browser.mjs');
  const { stdout } = await promisify(execFile)(await browserProgram(), ['--version'], { timeout: 20_000 });
  return `${stdout.trim()} starts`;
}

const lookAtBuild = (root) => (isBuilt(root) ? 'up to date' : refuse('none of these sources yet'));

async function lookAtSms() {
  if (!process.env.SMS_GATEWAY_URL) return withoutServer('SMS_GATEWAY_URL', 'short messages');
  if (!process.env.SMS_GATEWAY_TOKEN) {
    throw Object.assign(new Error('SMS_GATEWAY_TOKEN is not set'), { mend: 'Set it to the token of your gateway.' });
  }
  return reachHttp('SMS_GATEWAY_URL');
}

/** Messages that wait too long, or that nobody will try again: no worker, or something to mend. */
async function lookAtMessages() {
  if (isEmbedded()) return 'npm start sends them; see /platform/outbox';
  const { withClient } = await import('./databases.mjs');
  const { rows } = await withClient(process.env.DATABASE_URL, (client) =>
    client.query(`select
      (select count(*)::int from "OutboxEntry" where "doneAt" is null and "createdAt" < now() - interval '10 minutes')
        + (select count(*)::int from "Notice" where "state" = 'QUEUED' and "createdAt" < now() - interval '10 minutes') as late,
      (select count(*)::int from "Notice" where "state" = 'FAILED' and "createdAt" > now() - interval '7 days') as failed`),
  );
  const { late, failed } = rows[0];
  if (late + failed > 0) refuse(`${late} wait for more than ten minutes, ${failed} failed within a week`);
  return 'none waits, none failed';
}

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
  required('mail', lookAtMail, 'Check SMTP_URL (smtp://user:password@host:587 or smtps://…:465), name and password.'),
  required('sms', lookAtSms, 'Check SMS_GATEWAY_URL.'),
  {
    name: 'messages',
    look: lookAtMessages,
    mend: 'See that a worker runs (RUN_WORKER=1, or npm run worker); its log names what failed and why.',
  },
  { name: 'build', look: lookAtBuild, mend: 'npm start builds it.' },
  {
    name: 'test browser',
    look: lookAtBrowser,
    mend: 'npm ci installs it; the line above names a missing library. Only tests need it.',
  },
];
