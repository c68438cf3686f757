import { z } from 'zod';
import { defineCommand, type Effect } from '@/lib/commands/define-command';
import { countResults, nextChunk, recordChunk, stopRun, takeRun } from '@/lib/db/stores/batch-runs';
import { allowed } from '@/lib/domain/access/decision';
import type { BatchKind, BatchState } from '@/lib/domain/batch/runs';
import { batchAuthority } from './batch-authority';
import type { BatchWork } from './batch-work';
import { checkInvitations } from './check-invitations';
import { importFavourites } from './import-favourites';
import { sendInvitations } from './send-invitations';

/** What is done with the rows of each kind of workbook; ticked records have commands of their own (do-deed-chunk). */
const works: Readonly<Record<Exclude<BatchKind, 'AGREEMENT_DEED'>, BatchWork>> = {
  FAVOURITE_IMPORT: importFavourites,
  INVITATION_CHECK: checkInvitations,
  INVITATION_SEND: sendInvitations,
};

/**
 * Works through the next chunk of a run: effect, results and progress in one transaction, so that a killed process
 * loses nothing and does nothing twice. Not found = it has ended, is held or not due, or another
 * worker has it at this moment.
 */
export const workBatchChunk = defineCommand({
  name: 'work-batch-chunk',
  permission: 'system',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'BATCH_CHUNK_WORKED',
  atomic: 'transaction',
  load: ({ db, now }, { id }) => takeRun(db, id, now),
  allow: () => allowed,
  async run({ db, now }, run): Promise<Effect<{ state: BatchState }>> {
    const subject = { type: 'batch-run', id: run.id };
    const authority = await batchAuthority(db, run);
    if ('because' in authority) {
      const stoppedBecause = authority.because;
      await stopRun(db, run.id, { state: 'CANCELLED', because: stoppedBecause, now });
      return { result: { state: 'CANCELLED' }, subject, facts: { stoppedBecause } };
    }
    const chunk = await nextChunk(db, run.id);
    if (!chunk) throw new Error('a run under work has no rows left');
    if (run.kind === 'AGREEMENT_DEED') throw new Error('ticked records are no rows of a workbook');
    const results = await works[run.kind]({ db, now, run, actor: authority.actor }, chunk.items);
    if (results.length !== chunk.items.length) throw new Error('a row of a chunk was left out');
    const state = await recordChunk(db, run, chunk.position, results, now);
    return { result: { state }, subject, facts: { chunk: chunk.position, ...countResults(results) } };
  },
});
