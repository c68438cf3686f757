import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { countResults, recordLeased } from '@/lib/db/stores/batch-runs';
import { allowed } from '@/lib/domain/access/decision';

/** Writes what became of taken records and moves their run on. Not found = somebody wrote it already. */
export const recordDeedChunk = defineCommand({
  name: 'record-deed-chunk',
  permission: 'system',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    position: z.int().min(0),
    results: z.array(
      z.strictObject({
        rowNumber: z.int().min(1),
        result: z.string().max(60),
        subjectId: z.uuid('ID_INVALID').nullable(),
      }),
    ),
  }),
  event: 'BATCH_CHUNK_WORKED',
  atomic: 'transaction',
  async load({ db, now }, { id, position, results }) {
    const state = await recordLeased(db, id, { position, results, now });
    return state && { id, state };
  },
  allow: () => allowed,
  run: (_context, { id, state }, { position, results }) =>
    Promise.resolve({
      result: { state },
      subject: { type: 'batch-run', id },
      facts: { chunk: position, ...countResults(results) },
    }),
});
