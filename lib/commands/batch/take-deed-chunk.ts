import { z } from 'zod';
import { defineCommand, type Effect } from '@/lib/commands/define-command';
import { leaseChunk, stopRun, takeRun } from '@/lib/db/stores/batch-runs';
import { allowed } from '@/lib/domain/access/decision';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import type { DeedItem, DeedTerms } from '@/lib/domain/batch/agreement-deeds';
import { batchAuthority } from './batch-authority';

export interface TakenChunk {
  actor: EmployerViewer;
  terms: DeedTerms;
  position: number;
  items: readonly DeedItem[];
}

/**
 * Takes the next ticked records of a run for a minute, with the member they are worked through by. Null = the member may
 * not any more, and the run has ended. Not found = it has ended or is held, or another process has it.
 */
export const takeDeedChunk = defineCommand({
  name: 'take-deed-chunk',
  permission: 'system',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'BATCH_CHUNK_TAKEN',
  atomic: 'transaction',
  load: ({ db, now }, { id }) => takeRun(db, id, now),
  allow: () => allowed,
  async run({ db, now }, run): Promise<Effect<TakenChunk | null>> {
    const subject = { type: 'batch-run', id: run.id };
    const authority = await batchAuthority(db, run);
    if ('because' in authority) {
      const stoppedBecause = authority.because;
      await stopRun(db, run.id, { state: 'CANCELLED', because: stoppedBecause, now });
      return { result: null, subject, facts: { stoppedBecause } };
    }
    const chunk = await leaseChunk(db, run, now);
    if (!chunk) throw new Error('a run under work has no rows left');
    const { position, items } = chunk;
    const taken = { actor: authority.actor, terms: run.terms as DeedTerms, position, items: items as DeedItem[] };
    return { result: taken, subject, facts: { chunk: position } };
  },
});
