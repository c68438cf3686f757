import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { postponeRun } from '@/lib/db/stores/batch-runs';
import { allowed } from '@/lib/domain/access/decision';

/** A chunk of this run failed unexpectedly: it is tried again later, and given up after the last try. */
export const postponeBatchRun = defineCommand({
  name: 'postpone-batch-run',
  permission: 'system',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'BATCH_RUN_POSTPONED',
  atomic: 'transaction',
  async load({ db, now }, { id }) {
    const state = await postponeRun(db, id, now);
    return state && { id, state };
  },
  allow: () => allowed,
  run: (_context, { id, state }) =>
    Promise.resolve({ result: { state }, subject: { type: 'batch-run', id }, facts: { state } }),
});
