// The measurements of npm run bench; started by scripts/bench.mjs, which brings the database.
import ensureTemplate from '../support/database';
import { benchColdStart } from './cold-start';
import { benchImport } from './favourite-import';
import { benchFunnel } from './funnel';
import { benchPagesMeanwhile } from './import-meanwhile';
import { benchListPage } from './list-page';
import { type Measurement, tableOf } from './report';

/** By the word behind `--only`, in the order of the table. */
const measurements: Readonly<Record<string, (isQuick: boolean) => Promise<Measurement | Measurement[]>>> = {
  funnel: benchFunnel,
  list: benchListPage,
  import: benchImport,
  meanwhile: benchPagesMeanwhile,
  start: benchColdStart,
};

const isQuick = process.argv.includes('--quick');
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : undefined;
const chosen = Object.entries(measurements).filter(([name]) => only === undefined || name === only);
if (chosen.length === 0) throw new Error(`--only takes one of ${Object.keys(measurements).join(', ')}`);
const close = await ensureTemplate();
const rows: Measurement[] = [];
for (const [, measure] of chosen) rows.push(...[await measure(isQuick)].flat());
await close();
console.log(`\n${tableOf(rows)}\n`);
process.exitCode = rows.every((row) => row.isGood) ? 0 : 1;
