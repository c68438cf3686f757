import { spawn } from 'node:child_process';
import path from 'node:path';
import { fail } from './report.mjs';

/** What every child inherits: no colour codes, no telemetry, no questions asked. */
export const quietEnv = {
  NEXT_TELEMETRY_DISABLED: '1',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  NO_UPDATE_NOTIFIER: '1',
};

const running = new Set();

/** Ends the programs that `run` has under way. */
export function stopRunning() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * Runs a program to its end. Returns its exit code (a signal counts as 1) and
 * everything it printed; `show` prints it meanwhile as well.
 */
export function run(program, args, { cwd, env = {}, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...quietEnv, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    const pieces = [];
    const keep = (stream) => (piece) => {
      pieces.push(piece);
      if (show) stream.write(piece);
    };
    child.stdout.on('data', keep(process.stdout));
    child.stderr.on('data', keep(process.stderr));
    const end = (code) => {
      running.delete(child);
      resolve({ code, output: Buffer.concat(pieces).toString('utf8') });
    };
    child.once('error', (error) => {
      pieces.push(Buffer.from(`${error.message}\n`));
      end(127);
    });
    child.once('close', (code) => end(code ?? 1));
  });
}

/** Runs a program and fails with `what` and `mend` and its output when it does not end well. */
export async function mustRun(program, args, { what, mend, ...options }) {
  const { code, output } = await run(program, args, options);
  if (code !== 0) fail(what, mend, output);
  return output;
}

/** The path of an installed command-line program. */
export const installed = (root, name) => path.join(root, 'node_modules/.bin', name);
