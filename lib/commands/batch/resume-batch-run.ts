import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { holdRun } from '@/lib/db/stores/batch-runs';
import { mayResumeBatch } from '@/lib/domain/batch/runs';
import { loadBatchRun } from './load-batch-run';

/** Lets a held run of the own employer go on where it stood; before its time it waits for that. */
export const resumeBatchRun = defineCommand({
  name: 'resume-batch-run',
  permission: 'employer.agreements.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'BATCH_RUN_RESUMED',
  atomic: 'transaction',
  load: loadBatchRun,
  allow: (_actor, run) => mayResumeBatch(run.actor, run),
  async run({ db }, { id }) {
    if (!(await holdRun(db, id, null))) throw new Refusal('BATCH_ENDED');
    const { rowsDone } = await db.batchRun.findUniqueOrThrow({ where: { id }, select: { rowsDone: true } });
    return { result: { id }, subject: { type: 'batch-run', id }, facts: { rowsDone } };
  },
});
