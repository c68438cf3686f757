import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { stopRun } from '@/lib/db/stores/batch-runs';
import { loadBatchRun } from './load-batch-run';
import { mayCancelBatch } from '@/lib/domain/batch/runs';

/**
 * Stops a run of the own employer, whoever began it, between two chunks: waits for the one under work. What was done
 * until then stays.
 */
export const cancelBatchRun = defineCommand({
  name: 'cancel-batch-run',
  permission: 'employer.favourites.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'BATCH_RUN_CANCELLED',
  atomic: 'transaction',
  load: loadBatchRun,
  allow: (_actor, run) => mayCancelBatch(run.actor, run),
  async run({ db, now }, { id, kind }) {
    if (!(await stopRun(db, id, { state: 'CANCELLED', because: 'BATCH_BY_MEMBER', now })))
      throw new Refusal('BATCH_ENDED');
    const { rowsDone } = await db.batchRun.findUniqueOrThrow({ where: { id }, select: { rowsDone: true } });
    return { result: { id, kind }, subject: { type: 'batch-run', id }, facts: { rowsDone } };
  },
});
