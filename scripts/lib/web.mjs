// The web server as a child process: started, watched, drained.
import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { isMarkAlive, processMark, waitForExit } from './processes.mjs';
import { fail } from './report.mjs';
import { quietEnv } from './run.mjs';
import { dataFolder } from './settings.mjs';

const marksFile = (root) => path.join(dataFolder(root), 'web.pid');

/**
 * After `kill -9` of the start script its web server notices and drains; wait
 * for it, so that the new one gets the same port. One whose script lives stays.
 */
export async function awaitOrphan(root, { say }) {
  const file = marksFile(root);
  if (!fs.existsSync(file)) return;
  const [parent, child = ''] = fs.readFileSync(file, 'utf8').split('\n');
  if (isMarkAlive(parent) || !isMarkAlive(child)) return;
  say('The web server of an earlier start is still ending; waiting for it …');
  const pid = Number(child.split(' ')[0]);
  if (!(await waitForExit(pid, 15_000))) process.kill(pid, 'SIGKILL');
}

function untilReady(child) {
  return new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`it ended with code ${code}`)));
  });
}

async function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  if (!(await waitForExit(child.pid, 25_000))) child.kill('SIGKILL');
}

/**
 * Starts scripts/server.mjs and waits until it answers. Returns `exited`
 * (a promise of its exit code) and `stop()`, which drains it.
 */
export async function startWeb(root, { port, host, isDev }) {
  const child = fork(path.join(root, 'scripts/server.mjs'), isDev ? ['--dev'] : [], {
    cwd: root,
    env: {
      ...process.env,
      ...quietEnv,
      NODE_ENV: isDev ? 'development' : 'production',
      PORT: String(port),
      HOST: host,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  fs.writeFileSync(marksFile(root), `${processMark()}\n${processMark(child.pid)}`);
  try {
    await untilReady(child);
  } catch (error) {
    await stopChild(child);
    fail('The web server did not start.', 'Mend what the lines above name.', error.message);
  }
  return { exited, stop: () => stopChild(child) };
}
