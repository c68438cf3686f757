import { behind } from '@/lib/db/behind';
import type { Connection } from '@/lib/db/client';
import type { BatchItem, BatchKind, BatchState } from '@/lib/domain/batch/runs';
import { pageOf, readCursor } from '@/lib/domain/paging/cursor';
import { openRows } from './waiting-rows';

const RUNS = 20;
const ROWS = 50;

/** A run as its employer sees it. */
export interface RunView {
  id: string;
  state: BatchState;
  fileName: string;
  rowsTotal: number;
  rowsDone: number;
  counts: Readonly<Record<string, number>>;
  createdBy: string | null;
  createdAt: Date;
  stoppedBecause: string | null;
  pausedAt: Date | null;
  /** When the next chunk is due. */
  nextAt: Date;
  checkedRunId: string | null;
}

const columns = {
  ...{ id: true, state: true, fileName: true, rowsTotal: true, rowsDone: true, counts: true },
  ...{ createdById: true, createdAt: true, stoppedBecause: true },
  ...{ pausedAt: true, nextAt: true, checkedRunId: true },
} as const;

/** A page of an employer's runs of one kind, the latest first, with the cursor of the next. */
export async function runsOf(
  db: Connection,
  { employerId, kind, after }: { employerId: string; kind: BatchKind; after?: string },
): Promise<{ items: RunView[]; isFirst: boolean; next?: string }> {
  const cursor = readCursor(after);
  const rows = await db.batchRun.findMany({
    where: { employerId, kind, ...behind('createdAt', cursor, 'desc') },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: RUNS + 1,
    select: columns,
  });
  const page = pageOf(rows, RUNS, ({ createdAt, id }) => ({ at: createdAt, id }));
  const names = await namesOf(
    db,
    page.rows.map(({ createdById }) => createdById),
  );
  const items = page.rows.map(({ createdById, counts, ...row }) => ({
    ...{ ...row, createdBy: names.get(createdById) ?? null },
    counts: counts as Record<string, number>,
  }));
  return { items, isFirst: !cursor, next: page.next };
}

async function namesOf(db: Connection, ids: readonly string[]): Promise<Map<string, string>> {
  const people = await db.account.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}

/** One run of this employer with the header of its sheet and what its rows have in common; null = none. */
export async function runOf(
  db: Connection,
  { employerId, kind, id }: { employerId: string; kind: BatchKind; id: string },
): Promise<(RunView & { header: string[]; terms: unknown }) | null> {
  const run = await db.batchRun.findFirst({
    where: { id, employerId, kind },
    select: { ...columns, header: true, terms: true },
  });
  if (!run) return null;
  const { createdById, counts, ...row } = run;
  const createdBy = (await namesOf(db, [createdById])).get(createdById) ?? null;
  return { ...row, createdBy, counts: counts as Record<string, number> };
}

export interface RowView<Reading> extends BatchItem<Reading> {
  result: string;
  subjectId: string | null;
  /** What was kept of the row besides; null = nothing. */
  detail: unknown;
}

/** A page of what became of the rows of a run, by their lines; `after` is the last line of the page before. */
export async function rowsOf<Reading>(
  db: Connection,
  runId: string,
  { result, after }: { result?: string; after: number },
): Promise<{ rows: RowView<Reading>[]; next: number | null }> {
  const found = await db.batchRow.findMany({
    where: { runId, rowNumber: { gt: after }, ...(result ? { result } : {}) },
    orderBy: { rowNumber: 'asc' },
    take: ROWS + 1,
  });
  const page = found.slice(0, ROWS);
  const items = await openChunks(db, runId, [...new Set(page.map(({ chunk }) => chunk))]);
  const byRow = new Map(items.map((item) => [item.rowNumber, item as BatchItem<Reading>]));
  const rows = page.flatMap(({ rowNumber, result: became, subjectId, detail }) => {
    const item = byRow.get(rowNumber);
    return item ? [{ ...item, result: became, subjectId, detail: openRows(detail)[0] ?? null }] : [];
  });
  return { rows, next: found.length > ROWS ? (page.at(-1)?.rowNumber ?? null) : null };
}

/** Are the rows of this run still kept? */
export async function keepsRows(db: Connection, runId: string): Promise<boolean> {
  return (await db.batchChunk.findFirst({ where: { runId }, select: { position: true } })) !== null;
}

/** The rows of chunks, opened, in their order; of all chunks when none are named. */
export async function openChunks(
  db: Connection,
  runId: string,
  positions?: readonly number[],
): Promise<BatchItem<unknown>[]> {
  const chunks = await db.batchChunk.findMany({
    where: { runId, ...(positions ? { position: { in: [...positions] } } : {}) },
    orderBy: { position: 'asc' },
    select: { sealed: true },
  });
  return chunks.flatMap(({ sealed }) => openRows<BatchItem<unknown>>(sealed));
}
