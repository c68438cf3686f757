// The measurements of npm run bench; started by scripts/bench.mjs, which brings the database.
import ensureTemplate from '../support/database';
import { benchColdStart } from './cold-start';
import { benchImport } from './favourite-import';
import { benchFunnel } from './funnel';
import { benchPagesMeanwhile } from './import-meanwhile';
import { benchListPage } from './list-page';
import { type Measurement, tableOf } from './report';

const isQuick = process.argv.includes('--quick');
const close = await ensureTemplate();
const rows: Measurement[] = [
  await benchFunnel(isQuick),
  await benchListPage(isQuick),
  await benchImport(isQuick),
  ...(await benchPagesMeanwhile(isQuick)),
  ...(await benchColdStart(isQuick)),
];
await close();
console.log(`\n${tableOf(rows)}\n`);
process.exitCode = rows.every((row) => row.isGood) ? 0 : 1;
