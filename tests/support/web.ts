import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * Starts the product the way a person does (`npm start`, embedded database, demo) and waits until it says its
 * address; the test files read it from BASE_URL. Answers with the function that stops everything.
 */
export default async function startProduct(): Promise<() => Promise<void>> {
  // Somebody who works on a test has it running already.
  if (process.env.BASE_URL) return async () => undefined;
  const root = path.resolve(import.meta.dirname, '../..');
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: '0', CI: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  process.env.BASE_URL = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const address = /ready: (http:\S+)/.exec(output)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', () => reject(new Error(`The product did not start.\n${output}`)));
  });
  return async () => {
    child.kill('SIGTERM');
    await exited;
  };
}
