import { installedCopy } from '../support/installed-copy';
import { freePort, serve } from '../support/processes';
import { median, type Measurement } from './report';

/** Milliseconds from `npm start`'s own script to the first good answer of /readyz. */
async function start(folder: string): Promise<number> {
  const port = await freePort();
  const clean = { DATABASE_URL: '', TEST_DATABASE_URL: '', SETTABLE_CLOCK: '', NODE_ENV: '' };
  const server = await serve(process.execPath, ['scripts/start.mjs'], {
    url: `http://127.0.0.1:${port}/readyz`,
    cwd: folder,
    env: { ...clean, PORT: String(port), APP_URL: `http://127.0.0.1:${port}` },
  });
  await server.stop();
  return server.milliseconds;
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/**
 * The first start after install and build (makes its keys and database, migrates, loads the demo) and later ones.
 * Times, not ratios: they are what a person waits for.
 */
export async function benchColdStart(isQuick: boolean): Promise<Measurement[]> {
  const { folder, remove } = await installedCopy();
  try {
    const first = await start(folder);
    const later: number[] = [];
    for (let round = 0; round < (isQuick ? 2 : 5); round += 1) later.push(await start(folder));
    return [
      line('first start after install and build', first, 10_000, '≤ 5 s'),
      line('later start', median(later), 5_000, '≤ 2 s'),
    ];
  } finally {
    await remove();
  }
}

function line(name: string, milliseconds: number, gate: number, aim: string): Measurement {
  return {
    name: `${name} → /readyz`,
    result: seconds(milliseconds),
    gate: `≤ ${gate / 1000} s`,
    aim,
    isGood: milliseconds <= gate,
    detail: 'npm start on a copy of the project',
  };
}
