import pg from 'pg';
import * as XLSX from 'xlsx';
import { applyRosterImport } from '@/lib/commands/roster/apply-roster-import';
import { declareSearch } from '@/lib/commands/favourite/declare-search';
import { execute } from '@/lib/commands/execute';
import type { Viewer } from '@/lib/domain/access/viewer';
import { IMPORT_LIMITS } from '@/lib/domain/favourite/import';
import { workBatches } from '@/lib/jobs/work-batches';
import { begun, favouriteFile } from '../support/favourite-import';
import { demoSchool } from '@/prisma/seed/demo/people';
import { rosterCells, rosterFile, upload } from '../support/roster';
import { createWorld, type World } from '../support/world';
import { median, type Measurement } from './report';

const GATE = 2.5;

/** A world whose roster names everybody in the workbook but each tenth row: half of those under another name. */
export async function worldOfGraduates(): Promise<{ world: World; file: Uint8Array }> {
  const world = await createWorld();
  const people = Array.from({ length: IMPORT_LIMITS.rows }, (_, index) => rosterCells(index));
  const id = await upload(world, world.viewers.school, rosterFile(people));
  await must(execute(applyRosterImport, world.viewers.school, { id, scope: 'all' }, { db: world.db }));
  const rows = people.map(({ name, identityKind, identityNumber }, index) => ({
    ...{ name, identityKind, identityNumber, school: demoSchool.name, year: '2027' },
    ...{ tags: '校招 二面', note: `二面第 ${index + 1} 位，意向北京` },
    ...(index % 20 === 0 ? { name: '名单乙' } : {}),
    ...(index % 20 === 10 ? { identityKind: '护照', identityNumber: `E${10_000_000 + index}` } : {}),
  }));
  return { world, file: favouriteFile(rows) };
}

async function must(answer: Promise<{ outcome: string }>): Promise<void> {
  const given = await answer;
  if (given.outcome !== 'done') throw new Error(JSON.stringify(given));
}

/** Says what the searches of this viewer are for. */
const declared = (world: World, viewer: Viewer): Promise<void> =>
  must(execute(declareSearch, viewer, { purpose: '批量导入测量', consent: 'yes' }, { db: world.db }));

/** Sends lines as one COPY; the driver has no word for it, but its connection has. */
function copyIn(client: pg.Client, statement: string, lines: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const submittable = {
      submit: (connection: pg.Connection) => connection.query(statement),
      handleCopyInResponse(connection: pg.Connection) {
        const raw = connection as unknown as { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void };
        raw.sendCopyFromChunk(Buffer.from(lines));
        raw.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => resolve(),
      handleError: (error: Error) => reject(error),
    };
    client.query(submittable as unknown as pg.Submittable);
  });
}

/** What nobody can do without: SheetJS reads the workbook, one COPY writes its rows. */
async function bareRead(client: pg.Client, file: Uint8Array): Promise<number> {
  const began = performance.now();
  const book = XLSX.read(file, { type: 'array' });
  const lines = XLSX.utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 });
  const text = lines.map((cells) => `${Array.from({ length: 7 }, (_, column) => cells[column] ?? '').join('\t')}\n`);
  await copyIn(client, 'copy bench_rows from stdin', text.join(''));
  return performance.now() - began;
}

/** Read, judged, kept sealed, searched for, added, written down: until the run is done. */
async function importOnce(world: World, file: Uint8Array): Promise<number> {
  const { db, viewers } = world;
  const began = performance.now();
  const id = await begun(world, viewers.employer, file);
  while ((await workBatches(db)) > 0);
  const took = performance.now() - began;
  const { state, counts } = await db.batchRun.findUniqueOrThrow({ where: { id } });
  const added = (counts as Record<string, number>).ADDED;
  if (state !== 'DONE' || added !== IMPORT_LIMITS.rows * 0.9) throw new Error(`${state}, ${added} added`);
  return took;
}

/** Everything an import wrote, so that the next one has the same to do. */
export async function forget(client: pg.Client): Promise<void> {
  await client.query('truncate "Favourite", "BatchRow", "BatchChunk", "BatchRun", "GraduateSearch" cascade');
}

/** An import of 5,000 rows against what reading the file and writing its rows costs at the very least. */
export async function benchImport(isQuick: boolean): Promise<Measurement> {
  const { world, file } = await worldOfGraduates();
  await declared(world, world.viewers.employer);
  const client = new pg.Client({ connectionString: world.url });
  await client.connect();
  await client.query('create table bench_rows (a text, b text, c text, d text, e text, f text, g text)');
  await client.query('vacuum analyze');
  const ratios: number[] = [];
  let [own, bare] = [0, 0];
  for (let round = 0; round < (isQuick ? 4 : 8); round += 1) {
    bare = await bareRead(client, file);
    own = await importOnce(world, file);
    await forget(client);
    await client.query('truncate bench_rows');
    // The first round warms both up.
    if (round > 0) ratios.push(own / bare);
  }
  await client.end();
  await world.close();
  const ratio = median(ratios);
  return {
    name: '5,000-row import / (SheetJS read + COPY)',
    result: ratio.toFixed(2),
    gate: `≤ ${GATE}`,
    aim: '≤ 2',
    isGood: ratio <= GATE,
    detail: `last round ${own.toFixed(0)} ms against ${bare.toFixed(0)} ms`,
  };
}
