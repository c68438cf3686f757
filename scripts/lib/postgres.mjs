// An embedded PostgreSQL: made, started, adopted after a crash, shared and stopped.
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { freePort } from './ports.mjs';
import { postgresBase, postgresHome } from './postgres-home.mjs';
import {
  commandLine,
  isAlive,
  isMarkAlive,
  pidExists,
  processMark,
  sleep,
  waitForExit,
  withLock,
} from './processes.mjs';

const DEFAULT_PORT = 54_329;

function run(program, args, options) {
  return new Promise((resolve, reject) => {
    execFile(program, args, options, (error, stdout, stderr) => {
      if (error) reject(new Error((stderr || stdout || error.message).trim()));
      else resolve(stdout);
    });
  });
}

function giveTo(account, at) {
  if (account) fs.chownSync(at, account.uid, account.gid);
}

async function initialise(home, data, passwordFile) {
  // Made aside and renamed: a start that was killed leaves no half cluster.
  const aside = `${data}.unfinished`;
  fs.rmSync(aside, { recursive: true, force: true });
  fs.mkdirSync(aside, { recursive: true, mode: 0o700 });
  giveTo(home.account, aside);
  fs.rmSync(passwordFile, { force: true });
  fs.writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  giveTo(home.account, passwordFile);
  const args = ['-D', aside, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile];
  args.push('-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8');
  args.push('--no-instructions');
  try {
    await run(home.program('initdb'), args, home.options);
  } catch (error) {
    throw new Error(
      `PostgreSQL could not make its folder ${data}: ${error.message}\n` +
        'Check free disk space and that your account has an /etc/passwd entry, ' +
        'or set DATABASE_URL to a PostgreSQL of your own.',
      { cause: error },
    );
  }
  fs.renameSync(aside, data);
}

/** The server that already runs on this folder, or undefined. Its pid file is cleared when stale. */
async function livingServer(data) {
  const pidFile = path.join(data, 'postmaster.pid');
  for (let patience = 200; patience > 0; patience -= 1) {
    if (!fs.existsSync(pidFile)) return undefined;
    const lines = fs.readFileSync(pidFile, 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!isAlive(pid) || !commandLine(pid).includes(data)) {
      // PostgreSQL clears a dead pid itself (and looks for left-over sessions
      // first), but refuses a recycled pid or a zombie of its own account.
      if (pidExists(pid)) fs.rmSync(pidFile, { force: true });
      return undefined;
    }
    if (lines[7]?.trim() === 'ready') return { pid, port: Number(lines[3]) };
    await sleep(50); // still starting, or still stopping
  }
  throw new Error(`PostgreSQL on ${data} neither starts nor stops. End its process and try again.`);
}

function serverArguments(data, port, fsync) {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '128MB',
    max_connections: 100,
    fsync: fsync ? 'on' : 'off',
    ...(fsync ? {} : { synchronous_commit: 'off', full_page_writes: 'off' }),
    log_min_messages: 'fatal',
    // The data folder may be a checkpoint behind after `kill -9`; bound the replay.
    checkpoint_timeout: '5min',
  };
  const pairs = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', data, '-p', String(port), ...pairs];
}

function launch(home, data, port, fsync) {
  const logFile = `${data}.log`;
  const output = fs.openSync(logFile, 'w');
  // Detached: a terminal's Ctrl-C must not stop it before the web has drained.
  const child = spawn(home.program('postgres'), serverArguments(data, port, fsync), {
    ...home.options,
    detached: true,
    stdio: ['ignore', output, output],
  });
  fs.closeSync(output);
  child.unref();
  return { child, logFile };
}

async function untilReady({ child, logFile }, data) {
  let failure;
  child.once('error', (error) => (failure = error.message));
  child.once('exit', (code) => (failure ??= `it ended with code ${code}`));
  const pidFile = path.join(data, 'postmaster.pid');
  for (let patience = 3000; patience > 0; patience -= 1) {
    if (failure) break;
    if (fs.existsSync(pidFile)) {
      const lines = fs.readFileSync(pidFile, 'utf8').split('\n');
      if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return child.pid;
    }
    await sleep(20);
  }
  child.kill('SIGQUIT');
  const words = fs.readFileSync(logFile, 'utf8').trim().split('\n').slice(-8).join('\n');
  throw new Error(`PostgreSQL did not start: ${failure ?? 'it was not ready after a minute'}.\n${words}`);
}

/** After `kill -9` of the server its sessions need a moment to notice and to end. */
async function launchPatiently(home, data, port, fsync) {
  for (let patience = 20; ; patience -= 1) {
    try {
      return await untilReady(launch(home, data, port, fsync), data);
    } catch (error) {
      if (patience === 0 || !error.message.includes('shared memory block')) throw error;
      await sleep(250);
    }
  }
}

async function stopServer(pid) {
  if (!isAlive(pid)) return;
  // SIGINT is PostgreSQL's fast shutdown: sessions end, everything is written.
  process.kill(pid, 'SIGINT');
  if (!(await waitForExit(pid, 20_000))) process.kill(pid, 'SIGQUIT');
  await waitForExit(pid, 5000);
}

/** Other living scripts that use this server: the last one out stops it. */
function otherUsers(folder) {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  return names.filter((name) => {
    if (isMarkAlive(name.replace('-', ' '))) return name !== userName();
    fs.rmSync(path.join(folder, name), { force: true });
    return false;
  });
}

const userName = () => processMark().replace(' ', '-');

async function startOrAdopt({ home, data, port, fsync, log }) {
  const found = await livingServer(data);
  if (found) {
    log(`PostgreSQL already runs on port ${found.port}; using it.`);
    return found;
  }
  const use = await freePort(port);
  if (port && use !== port) log(`Port ${port} is taken; PostgreSQL uses ${use}.`);
  const pid = await launchPatiently(home, data, use, fsync);
  log(`PostgreSQL runs on port ${use}.`);
  return { pid, port: use };
}

/**
 * Starts the embedded PostgreSQL of the project at `root`, or joins the one
 * that runs. `dataDir` is the name of the data folder inside the project's
 * PostgreSQL folder (two names are two servers); `port` 0 means any free one;
 * `fsync: false` is for tests only, a crash of the machine may lose data.
 * Returns the url (ending in "/", without a database), the port, the data
 * folder and `stop()`, which ends the server unless another living script
 * still uses it. Throws with words on what to do.
 */
export async function startPostgres({ root, log = () => {}, port = DEFAULT_PORT, dataDir = 'pgdata', fsync = true }) {
  const base = postgresBase(root, log);
  const data = path.join(base, dataDir);
  const users = `${data}.users`;
  const passwordFile = `${data}.password`;
  const locked = (work) => withLock(path.join(base, 'postgres.lock'), work);
  const server = await locked(async () => {
    const home = postgresHome(root, () => {});
    if (!fs.existsSync(path.join(data, 'PG_VERSION'))) {
      await initialise(home, data, passwordFile);
      log(`New database folder ${data}.`);
    }
    const running = await startOrAdopt({ home, data, port, fsync, log });
    fs.mkdirSync(users, { recursive: true });
    fs.writeFileSync(path.join(users, userName()), '');
    return running;
  });
  const password = fs.readFileSync(passwordFile, 'utf8');
  let stopping;
  const stop = () =>
    (stopping ??= locked(async () => {
      fs.rmSync(path.join(users, userName()), { force: true });
      if (otherUsers(users).length === 0) await stopServer(server.pid);
    }));
  const url = `postgresql://postgres:${password}@127.0.0.1:${server.port}/`;
  return { url, port: server.port, pid: server.pid, data, stop };
}
