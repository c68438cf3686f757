import http from 'node:http';
import path from 'node:path';
import { installed, mustRun } from '../../scripts/lib/run.mjs';
import { awaitingDepartment } from './fixture';
import { freePort, get, serve } from '../support/processes';
import { median, type Measurement } from './report';

const GATE = 0.75;
const CONNECTIONS = 8;
const root = path.resolve(import.meta.dirname, '../..');
const minimal = path.join(root, 'tests/bench/minimal');

/** Signs in by next-auth's own protocol and answers the cookie header of the session. */
export async function signedIn(base: string): Promise<string> {
  const first = await fetch(`${base}/api/auth/csrf`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const cookies = first.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  const answer = await fetch(`${base}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: cookies.join('; '), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, account: 'employer@demo.test', password: 'demo-password-2026' }),
  });
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((cookie) => cookie.startsWith('session='))
    .join('; ');
}

/** Requests per second over eight kept-alive connections; every answer must be a whole page. */
async function rate(url: string, cookie: string, seconds: number): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const began = performance.now();
  let count = 0;
  const client = async (): Promise<void> => {
    while (performance.now() - began < seconds * 1000) {
      const { status } = await get(agent, url, cookie);
      if (status !== 200) throw new Error(`${url} answered ${status}`);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, client));
  agent.destroy();
  return (count * 1000) / (performance.now() - began);
}

async function startBoth(database: string) {
  const [port, other] = [await freePort(), await freePort()];
  const [base, bare] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${other}`];
  await mustRun(installed(root, 'next'), ['build', minimal], {
    cwd: root,
    env: { NODE_ENV: 'production' },
    what: 'The minimal page could not be built.',
    mend: 'See the lines above.',
  });
  const env = { DATABASE_URL: database, NODE_ENV: 'production', RUN_WORKER: '0', HOST: '127.0.0.1' };
  const product = await serve(process.execPath, ['scripts/server.mjs'], {
    url: `${base}/readyz`,
    cwd: root,
    env: { ...env, PORT: String(port), APP_URL: base, NEXTAUTH_URL: base, SETTABLE_CLOCK: '' },
  });
  const args = ['node_modules/next/dist/bin/next', 'start', minimal, '-p', String(other), '-H', '127.0.0.1'];
  const page = await serve(process.execPath, args, { url: bare, cwd: root, env });
  return { base, bare, stop: () => Promise.all([product.stop(), page.stop()]) };
}

/** What the body of the table says, cell by cell. */
async function rowsOf(url: string, cookie: string): Promise<string[]> {
  const page = await (await fetch(url, { headers: { cookie } })).text();
  const body = /<tbody>(.*)<\/tbody>/s.exec(page)?.[1] ?? '';
  return body.split('</td>').map((cell) =>
    cell
      .replace(/<!--.*?-->/g, '')
      .replace(/<[^>]+>/g, ' ')
      .trim(),
  );
}

/** Two pages with different rows would compare nothing. */
async function mustShowTheSame(own: string, cookie: string, bare: string): Promise<void> {
  const [ours, theirs] = [await rowsOf(own, cookie), await rowsOf(bare, '')];
  if (ours.length < 20 || ours.join('|') !== theirs.join('|')) throw new Error('the two pages show different rows');
}

/** The employer's list as he sees it against a Next page that shows the same rows, cell by cell, and nothing else. */
export async function benchListPage(isQuick: boolean): Promise<Measurement> {
  const { copies, close } = await awaitingDepartment(200, 1);
  const { base, bare, stop } = await startBoth(copies[0] ?? '');
  const cookie = await signedIn(base);
  const list = `${base}/employer/agreements`;
  await mustShowTheSame(list, cookie, bare);
  const ratios: number[] = [];
  let [own, other] = [0, 0];
  const rounds = isQuick ? 4 : 7;
  for (let round = 0; round < rounds; round += 1) {
    own = await rate(list, cookie, isQuick ? 3 : 6);
    other = await rate(bare, '', isQuick ? 3 : 6);
    // The first round warms both up.
    if (round > 0) ratios.push(own / other);
  }
  await stop();
  await close();
  const ratio = median(ratios);
  return {
    name: 'employer list page / minimal Next page',
    result: ratio.toFixed(2),
    gate: `≥ ${GATE}`,
    aim: '≥ 0.9',
    isGood: ratio >= GATE,
    detail: `last round ${own.toFixed(0)}/s against ${other.toFixed(0)}/s`,
  };
}
