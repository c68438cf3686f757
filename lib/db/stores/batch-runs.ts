import { arrayText } from '@/lib/db/array-text';
import type { Connection, JsonInput } from '@/lib/db/client';
import {
  type BatchItem,
  type BatchKind,
  type BatchResult,
  batchRules,
  type BatchState,
  LAST_ATTEMPT,
} from '@/lib/domain/batch/runs';
import { shanghaiDate, startOfShanghaiDay } from '@/lib/domain/rules/dates';
import { newId } from '@/lib/ids';
import { openRows, sealManyRows, sealRows } from './waiting-rows';

const MINUTE = 60_000;

/** The rows of a workbook as they will wait: sealed, a chunk each. Lets other work of the process in between. */
export async function sealChunks(kind: BatchKind, items: readonly BatchItem<unknown>[]): Promise<string[]> {
  const { chunkRows } = batchRules[kind];
  const chunks: Promise<Uint8Array>[] = [];
  for (let start = 0; start < items.length; start += chunkRows) {
    chunks.push(sealManyRows(items.slice(start, start + chunkRows)));
    await new Promise((resolve) => setImmediate(resolve));
  }
  const sealed = await Promise.all(chunks);
  return sealed.map((chunk) => Buffer.from(chunk).toString('base64'));
}

interface NewRun {
  kind: BatchKind;
  employerId: string;
  accountId: string;
  membershipId: string;
  fileName: string;
  fileHash: string;
  header: readonly string[];
  /** What all rows have in common; no personal data. */
  terms: JsonInput;
  rowsTotal: number;
  /** By `sealChunks`. */
  chunks: readonly string[];
  /** The check whose rows are sent. */
  checkedRunId?: string;
  /** Not before; at once when left out. */
  startAt?: Date;
  now: Date;
}

/**
 * Serialises the runs an employer begins: limits and "is it there already" are then true until the end of the
 * transaction.
 */
export async function lockRunsOf(db: Connection, employerId: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`batch-runs ${employerId}`}, 0))`;
}

/** Writes down a run and its rows; the worker finds it. Answers its id. */
export async function createRun(db: Connection, run: NewRun): Promise<string> {
  const { kind, employerId, membershipId, fileName, fileHash, header, terms, rowsTotal, chunks, now } = run;
  const id = newId();
  const facts = { id, kind, employerId, membershipId, fileName, fileHash, terms, rowsTotal };
  const { accountId: createdById, checkedRunId, startAt: nextAt = now } = run;
  await db.batchRun.create({
    data: { ...facts, header: [...header], createdById, checkedRunId, createdAt: now, nextAt },
  });
  await db.$executeRaw`
    insert into "BatchChunk" ("runId", "position", "sealed")
    select ${id}::uuid, (c."position" - 1)::int, decode(c."sealed", 'base64')
    from jsonb_array_elements_text(${JSON.stringify(chunks)}::jsonb) with ordinality as c("sealed", "position")`;
  return id;
}

/** The run this account began with the same file and that is still under way; null = none. */
export async function liveRunOf(
  db: Connection,
  { accountId, kind, fileHash }: { accountId: string; kind: BatchKind; fileHash: string },
): Promise<string | null> {
  const where = { createdById: accountId, kind, fileHash, state: { in: ['QUEUED', 'RUNNING'] as BatchState[] } };
  return (await db.batchRun.findFirst({ where, select: { id: true } }))?.id ?? null;
}

/** Rows an employer gave to runs of a kind today (Asia/Shanghai); of runs that ended early those worked through. */
export async function rowsToday(db: Connection, employerId: string, kind: BatchKind, now: Date): Promise<number> {
  const today = startOfShanghaiDay(shanghaiDate(now));
  const rows = await db.$queryRaw<{ rows: number }[]>`
    select coalesce(sum(case when "finishedAt" is null then "rowsTotal" else "rowsDone" end), 0)::int as "rows"
    from "BatchRun" where "employerId" = ${employerId}::uuid and "kind" = ${kind}::"BatchKind" and "createdAt" >= ${today}`;
  return rows[0]?.rows ?? 0;
}

/** The run that waits longest for its next chunk and that nobody works on at this moment; null = nothing is due. */
export async function dueRun(db: Connection, now: Date): Promise<{ id: string; kind: BatchKind } | null> {
  const rows = await db.$queryRaw<{ id: string; kind: BatchKind }[]>`
    select "id", "kind"::text as "kind" from "BatchRun" where "state" in ('QUEUED', 'RUNNING') and "pausedAt" is null and "nextAt" <= ${now}
    order by "nextAt" limit 1 for update skip locked`;
  return rows[0] ?? null;
}

/** A run under work, as the work of its kind sees it. */
export interface RunAtWork {
  id: string;
  kind: BatchKind;
  employerId: string;
  accountId: string;
  membershipId: string;
  terms: unknown;
  rowsTotal: number;
  rowsDone: number;
  checkedRunId: string | null;
}

/**
 * Takes a run for this transaction: cancelling and holding wait until its end. Null when it has ended, is held or
 * not due yet, or when another worker has it. A worker that is killed lets go of it with its connection.
 */
export async function takeRun(db: Connection, id: string, now: Date): Promise<RunAtWork | null> {
  const rows = await db.$queryRaw<RunAtWork[]>`
    select "id", "kind"::text as "kind", "employerId", "createdById" as "accountId", "membershipId", "terms", "rowsTotal",
      "rowsDone", "checkedRunId"
    from "BatchRun"
    where "id" = ${id}::uuid and "state" in ('QUEUED', 'RUNNING') and "pausedAt" is null and "nextAt" <= ${now}
    for update skip locked`;
  return rows[0] ?? null;
}

/** How long a chunk whose rows are transactions of their own is left to the process that took it. */
const LEASE = MINUTE;

/**
 * The next chunk of a run whose rows are transactions of their own: nobody else takes one of it for a minute. Null when
 * there is nothing to do now.
 */
export async function leaseChunk(db: Connection, run: RunAtWork, now: Date): Promise<Chunk | null> {
  const chunk = await nextChunk(db, run.id);
  if (!chunk) return null;
  await db.batchRun.update({ where: { id: run.id }, data: { nextAt: new Date(now.getTime() + LEASE) } });
  return chunk;
}

/**
 * Writes what became of a leased chunk, once: a process that was slower than its lease finds it written. A run that was
 * stopped meanwhile stays stopped, and tells what was done.
 */
export async function recordLeased(
  db: Connection,
  id: string,
  { position, results, now }: { position: number; results: readonly BatchResult[]; now: Date },
): Promise<BatchState | null> {
  const [run] = await db.$queryRaw<(RunAtWork & { state: BatchState; finishedAt: Date | null })[]>`
    select "id", "kind"::text as "kind", "employerId", "createdById" as "accountId", "membershipId", "terms", "rowsTotal",
      "rowsDone", "checkedRunId", "state"::text as "state", "finishedAt"
    from "BatchRun" where "id" = ${id}::uuid for update`;
  if (!run || (await nextChunk(db, id))?.position !== position) return null;
  const state = await recordChunk(db, run, position, results, now);
  if (run.state === 'QUEUED' || run.state === 'RUNNING') return state;
  await db.batchRun.update({ where: { id }, data: { state: run.state, finishedAt: run.finishedAt } });
  return run.state;
}

export interface Chunk {
  position: number;
  items: BatchItem<unknown>[];
}

/** The next rows of a run that were not worked through; null = none. */
export async function nextChunk(db: Connection, runId: string): Promise<Chunk | null> {
  const rows = await db.$queryRaw<{ position: number; sealed: Uint8Array }[]>`
    select "position", "sealed" from "BatchChunk" where "runId" = ${runId}::uuid and "doneAt" is null
    order by "position" limit 1`;
  const [row] = rows;
  return row ? { position: row.position, items: openRows<BatchItem<unknown>>(row.sealed) } : null;
}

/** Rows by their result. */
export function countResults(results: readonly BatchResult[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { result } of results) counts[result] = (counts[result] ?? 0) + 1;
  return counts;
}

const sealDetail = ({ detail }: BatchResult): string | null =>
  detail === undefined ? null : Buffer.from(sealRows([detail])).toString('base64');

/** Writes what became of a chunk and moves its run on, to its end after the last one; answers the state. */
export async function recordChunk(
  db: Connection,
  run: RunAtWork,
  position: number,
  results: readonly BatchResult[],
  now: Date,
): Promise<BatchState> {
  await db.$executeRaw`
    insert into "BatchRow" ("runId", "rowNumber", "chunk", "result", "subjectId", "detail")
    select ${run.id}::uuid, r."rowNumber", ${position}::int, r."result", r."subjectId", decode(r."detail", 'base64')
    from unnest(${arrayText(results.map(({ rowNumber }) => rowNumber))}::text::int[],
        ${arrayText(results.map(({ result }) => result))}::text::text[],
        ${arrayText(results.map(({ subjectId }) => subjectId))}::text::uuid[],
        ${arrayText(results.map(sealDetail))}::text::text[])
      as r("rowNumber", "result", "subjectId", "detail")`;
  const rowsDone = run.rowsDone + results.length;
  const state: BatchState = rowsDone >= run.rowsTotal ? 'DONE' : 'RUNNING';
  const counts = JSON.stringify(countResults(results));
  await db.$executeRaw`
    with worked as (update "BatchChunk" set "doneAt" = ${now}
      where "runId" = ${run.id}::uuid and "position" = ${position} and "doneAt" is null)
    update "BatchRun" set "state" = ${state}::"BatchState", "rowsDone" = ${rowsDone}, "attempts" = 0, "nextAt" = ${now},
      "finishedAt" = case when ${state} = 'DONE' then ${now}::timestamptz end,
      "counts" = "counts" || (select coalesce(jsonb_object_agg(c."key", c."value"::int + coalesce(("counts" ->> c."key")::int, 0)), '{}')
        from jsonb_each_text(${counts}::jsonb) c)
    where "id" = ${run.id}::uuid`;
  return state;
}

/** Ends a run before its last row; false when it had ended already. What was done stays. */
export async function stopRun(
  db: Connection,
  id: string,
  { state, because, now }: { state: 'CANCELLED' | 'FAILED'; because: string; now: Date },
): Promise<boolean> {
  const { count } = await db.batchRun.updateMany({
    where: { id, state: { in: ['QUEUED', 'RUNNING'] } },
    data: { state, stoppedBecause: because, finishedAt: now, pausedAt: null },
  });
  return count === 1;
}

/** After a failure the next try waits, twice as long each time; the last one ends the run. */
export async function postponeRun(db: Connection, id: string, now: Date): Promise<BatchState | null> {
  const run = await db.batchRun.findFirst({
    where: { id, state: { in: ['QUEUED', 'RUNNING'] } },
    select: { attempts: true, state: true },
  });
  if (!run) return null;
  const attempts = run.attempts + 1;
  if (attempts >= LAST_ATTEMPT) {
    await stopRun(db, id, { state: 'FAILED', because: 'UNEXPECTED', now });
    return 'FAILED';
  }
  const nextAt = new Date(now.getTime() + 2 ** run.attempts * MINUTE);
  await db.batchRun.updateMany({ where: { id, attempts: run.attempts }, data: { attempts, nextAt } });
  return run.state;
}

/** Holds a run between two chunks, or lets it go on; false when it has ended, or somebody was faster. */
export async function holdRun(db: Connection, id: string, pausedAt: Date | null): Promise<boolean> {
  const { count } = await db.batchRun.updateMany({
    where: { id, state: { in: ['QUEUED', 'RUNNING'] }, pausedAt: pausedAt ? null : { not: null } },
    data: { pausedAt },
  });
  return count === 1;
}
