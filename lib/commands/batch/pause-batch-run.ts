import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { holdRun } from '@/lib/db/stores/batch-runs';
import { mayPauseBatch } from '@/lib/domain/batch/runs';
import { loadBatchRun } from './load-batch-run';

/** Holds a run of the own employer between two chunks, or before its time: waits for the one under work. It keeps its place until it is resumed or stopped. */
export const pauseBatchRun = defineCommand({
  name: 'pause-batch-run',
  permission: 'employer.agreements.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'BATCH_RUN_PAUSED',
  atomic: 'transaction',
  load: loadBatchRun,
  allow: (_actor, run) => mayPauseBatch(run.actor, run),
  async run({ db, now }, { id }) {
    if (!(await holdRun(db, id, now))) throw new Refusal('BATCH_ENDED');
    const { rowsDone } = await db.batchRun.findUniqueOrThrow({ where: { id }, select: { rowsDone: true } });
    return { result: { id }, subject: { type: 'batch-run', id }, facts: { rowsDone } };
  },
});
