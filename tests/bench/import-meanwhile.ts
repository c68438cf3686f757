import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import pg from 'pg';
import { newId } from '@/lib/ids';
import { freePort, get, serve } from '../support/processes';
import { forget, worldOfGraduates } from './favourite-import';
import { signedIn } from './list-page';
import { median, type Measurement } from './report';

const PAGE_GATE = 2;
const MEMORY_GATE = 300;
const root = path.resolve(import.meta.dirname, '../..');

/** Resident memory of a process in MB. */
async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024;
}

/** Asks for the page again and again, one request after the other, until told to stop; the milliseconds of each. */
async function askUntil(url: string, cookie: string, isOver: () => boolean): Promise<number[]> {
  const agent = new http.Agent({ keepAlive: true });
  const times: number[] = [];
  while (!isOver()) {
    const began = performance.now();
    const { status } = await get(agent, url, cookie);
    if (status !== 200) throw new Error(`${url} answered ${status}`);
    times.push(performance.now() - began);
  }
  agent.destroy();
  return times;
}

interface Setting {
  base: string;
  cookie: string;
  pid: number;
  client: pg.Client;
  file: Uint8Array;
}

/** Uploads as the page's form does and waits until the run is done; the greatest memory on the way. */
async function importByForm({ base, cookie, pid, client, file }: Setting): Promise<number> {
  const body = new FormData();
  body.set('idempotencyKey', newId());
  body.set('file', new Blob([new Uint8Array(file)]), 'names.xlsx');
  const headers = { cookie, origin: base, accept: 'application/json' };
  const answer = await fetch(`${base}/api/employer/favourites/imports`, { method: 'POST', body, headers });
  const { location } = (await answer.json()) as { location?: string };
  if (!location) throw new Error('the workbook was not taken');
  let peak = 0;
  for (;;) {
    peak = Math.max(peak, await residentMegabytes(pid));
    const { rows } = await client.query<{ state: string }>('select "state" from "BatchRun"');
    if (rows[0]?.state === 'DONE') return peak;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function started(url: string) {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const product = await serve(process.execPath, ['scripts/server.mjs'], {
    url: `${base}/readyz`,
    cwd: root,
    // Web and worker in one process, as npm start has it: the harder case.
    env: {
      ...{ DATABASE_URL: url, NODE_ENV: 'production', RUN_WORKER: '1', HOST: '127.0.0.1', PORT: String(port) },
      ...{ APP_URL: base, NEXTAUTH_URL: base, SETTABLE_CLOCK: '' },
    },
  });
  return { base, product };
}

/** The session of the browser says what it searches for. */
async function declare(client: pg.Client): Promise<void> {
  await client.query(
    `insert into "SearchDeclaration" ("id", "employerId", "accountId", "sessionId", "purpose", "at")
     select $1::uuid, m."employerId", s."accountId", s."id", 'bench import', now()
     from "Session" s join "Membership" m on m."id" = s."membershipId" order by s."createdAt" desc limit 1`,
    [newId()],
  );
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What a page costs, and how far memory grows, while the same process works through 5,000 rows. */
export async function benchPagesMeanwhile(isQuick: boolean): Promise<Measurement[]> {
  const { world, file } = await worldOfGraduates();
  const { base, product } = await started(world.url);
  const client = new pg.Client({ connectionString: world.url });
  await client.connect();
  const cookie = await signedIn(base);
  await declare(client);
  const setting = { base, cookie, pid: product.pid, client, file };
  const page = `${base}/employer/agreements`;
  const ratios: number[] = [];
  let [idle, busy, before, peak] = [0, 0, 0, 0];
  for (let round = 0; round < (isQuick ? 4 : 8); round += 1) {
    const end = performance.now() + 2000;
    idle = mean(await askUntil(page, cookie, () => performance.now() > end));
    if (round === 0) before = await residentMegabytes(product.pid);
    let isDone = false;
    const importing = importByForm(setting).finally(() => (isDone = true));
    const [times, highest] = await Promise.all([askUntil(page, cookie, () => isDone), importing]);
    busy = mean(times);
    peak = Math.max(peak, highest);
    await forget(client);
    // The first round warms both up; its memory counts.
    if (round > 0) ratios.push(busy / idle);
  }
  await client.end();
  await product.stop();
  await world.close();
  const ratio = median(ratios);
  return [
    {
      name: 'page request during import / idle',
      result: ratio.toFixed(2),
      gate: `≤ ${PAGE_GATE}`,
      aim: '≤ 1.5',
      isGood: ratio <= PAGE_GATE,
      detail: `mean of the last round ${busy.toFixed(1)} ms against ${idle.toFixed(1)} ms`,
    },
    {
      name: 'memory growth during import MB',
      result: (peak - before).toFixed(0),
      gate: `≤ ${MEMORY_GATE}`,
      aim: '≤ 150',
      isGood: peak - before <= MEMORY_GATE,
      detail: `resident ${before.toFixed(0)} MB before, at most ${peak.toFixed(0)} MB`,
    },
  ];
}
