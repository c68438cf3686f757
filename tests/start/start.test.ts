import { chmod, chown, lchown, readdir, readFile, readlink } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { installedCopy } from '../support/installed-copy';
import { freePort, get, serve } from '../support/processes';
import http from 'node:http';

let copy: Awaited<ReturnType<typeof installedCopy>>;
beforeAll(async () => {
  copy = await installedCopy();
});
afterAll(() => copy.remove());

const isRoot = process.getuid?.() === 0;
/** An ordinary user every system has. */
const NOBODY = 65534;

const clean = { DATABASE_URL: '', TEST_DATABASE_URL: '', NODE_ENV: '', CI: '' };

/** `npm start`'s own script on a wanted port, until it answers at `seen` (the same port unless that was taken). */
function start(port: number, { seen = port, uid }: { seen?: number; uid?: number } = {}) {
  const home = uid === undefined ? {} : { HOME: copy.folder };
  return serve(process.execPath, ['scripts/start.mjs'], {
    url: `http://127.0.0.1:${seen}/readyz`,
    cwd: copy.folder,
    env: { ...clean, ...home, PORT: String(port) },
    uid,
  });
}

/** Every process that works in the copy or on its database folder. */
async function processesOfCopy(): Promise<string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const [place, command] = await Promise.all([
        readlink(`/proc/${pid}/cwd`).catch(() => ''),
        readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''),
      ]);
      const isOurs = place.startsWith(copy.folder) || command.includes(copy.folder);
      return isOurs ? [command.replaceAll('\0', ' ')] : [];
    }),
  );
  return found.flat();
}

it('starts from a folder only its owner can enter, and Ctrl-C leaves no process behind', async () => {
  await chmod(copy.folder, 0o700);
  const server = await start(await freePort());
  await server.end('SIGINT');
  expect(await processesOfCopy()).toEqual([]);
});

it('starts again on the same data after it was killed', async () => {
  const port = await freePort();
  const first = await start(port);
  await first.end('SIGKILL');
  const second = await start(port);
  const page = await get(new http.Agent(), `http://127.0.0.1:${port}/sign-in`);
  expect(page.status).toBe(200);
  await second.stop();
  expect(await processesOfCopy()).toEqual([]);
});

it('takes another port when the wanted one is taken', async () => {
  const blocker = net.createServer();
  const port = await freePort();
  await new Promise<void>((resolve) => blocker.listen(port, '127.0.0.1', resolve));
  const server = await start(port, { seen: port + 1 });
  await server.stop();
  await new Promise((resolve) => blocker.close(resolve));
});

it.runIf(isRoot)('starts for an ordinary user', async () => {
  await giveAway(path.dirname(copy.folder), NOBODY);
  const server = await start(await freePort(), { uid: NOBODY });
  await server.stop();
  expect(await processesOfCopy()).toEqual([]);
});

/** Hands a folder and everything in it to another user; the data of root's runs goes with it. */
async function giveAway(folder: string, uid: number): Promise<void> {
  await chown(folder, uid, uid);
  const names = await readdir(folder, { recursive: true });
  for (const name of names) await lchown(path.join(folder, name), uid, uid);
}
