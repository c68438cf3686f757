import { type Database, database } from '@/lib/db/client';
import { log } from '@/lib/log';

/** Deeds within this time share one wake-up. */
const PAUSE_MILLISECONDS = 50;

const shared = globalThis as typeof globalThis & { sanfangRings?: WeakSet<Database> };
const ringing = (): WeakSet<Database> => (shared.sanfangRings ??= new WeakSet());

/**
 * Rings for the worker, wherever it runs, after a deed was committed. Answers at once and never throws: a wake-up
 * that is lost costs a minute, then the clock drains the outbox. Many calls are one ring.
 */
export function wakeWorker(db: Database = database()): void {
  if (ringing().has(db)) return;
  ringing().add(db);
  setTimeout(() => {
    ringing().delete(db);
    void ring(db);
  }, PAUSE_MILLISECONDS).unref();
}

/** One keyed job of each sort: while one waits no second is added; while one runs the next follows it. */
async function ring(db: Database): Promise<void> {
  try {
    await db.$executeRaw`
      select graphile_worker.add_job('drain-outbox', job_key => 'drain-outbox')
      where exists (select 1 from "OutboxEntry" where "doneAt" is null and "nextAttemptAt" <= now())`;
    await db.$executeRaw`
      select graphile_worker.add_job('work-batches', job_key => 'work-batches')
      where exists (select 1 from "BatchRun" where "state" in ('QUEUED', 'RUNNING') and "pausedAt" is null and "nextAt" <= now())`;
  } catch (error) {
    log.warn('worker not woken', { error: error instanceof Error ? error.name : 'unknown' });
  }
}
