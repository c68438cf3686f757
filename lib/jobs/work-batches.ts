import { doDeedChunk } from '@/lib/commands/batch/do-deed-chunk';
import { postponeBatchRun } from '@/lib/commands/batch/postpone-batch-run';
import { workBatchChunk } from '@/lib/commands/batch/work-batch-chunk';
import { execute } from '@/lib/commands/execute';
import type { Database } from '@/lib/db/client';
import { dueRun } from '@/lib/db/stores/batch-runs';
import { log } from '@/lib/log';
import { jobNow } from './job-clock';

/** Then other work of this worker gets its turn; what is left is the next one's. */
const LONGEST_RUN_MILLISECONDS = 50_000;

/** A process works through one chunk at a time, so that its other job stays free for messages. */
const working = new WeakSet<Database>();

interface Settings {
  /** The clock of a test. */
  set?: Date;
  /** Most chunks; all that are due when left out. */
  chunks?: number;
}

/**
 * Works through what is due, a chunk of each run in turn; answers how many chunks. Several processes may do so at once:
 * a run that one of them has is left to it. A run whose chunk fails waits and holds up no other.
 */
export async function workBatches(db: Database, { set, chunks = Infinity }: Settings = {}): Promise<number> {
  if (working.has(db)) return 0;
  working.add(db);
  try {
    const began = performance.now();
    let worked = 0;
    while (worked < chunks && performance.now() - began < LONGEST_RUN_MILLISECONDS) {
      const due = await dueRun(db, await jobNow(db, set));
      if (!due) break;
      await workOnce(db, due, set);
      worked += 1;
    }
    return worked;
  } finally {
    working.delete(db);
  }
}

type Due = NonNullable<Awaited<ReturnType<typeof dueRun>>>;

async function workOnce(db: Database, { id, kind }: Due, set: Date | undefined): Promise<void> {
  const circumstances = set ? { db, now: set } : { db };
  try {
    if (kind === 'AGREEMENT_DEED') await doDeedChunk(id, circumstances);
    else await execute(workBatchChunk, null, { id }, circumstances);
  } catch (error) {
    // The name only: a message may quote a row.
    log.error('chunk of a workbook failed', { run: id, cause: error instanceof Error ? error.name : 'unknown' });
    await execute(postponeBatchRun, null, { id }, circumstances);
  }
}
