import 'server-only';
import { doDeedChunk } from '@/lib/commands/batch/do-deed-chunk';
import { database } from '@/lib/db/client';
import { DEED_LIMITS } from '@/lib/domain/batch/agreement-deeds';
import { batchRules } from '@/lib/domain/batch/runs';
import { log } from '@/lib/log';
import { causeOf } from './answering';
import { requestFacts } from './request-facts';

const CHUNKS_AT_ONCE = Math.ceil(DEED_LIMITS.atOnce / batchRules.AGREEMENT_DEED.chunkRows);
const LONGEST_MILLISECONDS = 8_000;

/**
 * Does the first records of a run that has just begun while its browser waits: few are done when the report opens. What
 * is left, or fails here, is the worker's.
 */
export async function doAtOnce({ id }: { id: string }): Promise<void> {
  const { requestId } = await requestFacts();
  const began = performance.now();
  try {
    for (let chunk = 0; chunk < CHUNKS_AT_ONCE && performance.now() - began < LONGEST_MILLISECONDS; chunk += 1)
      if (!(await doDeedChunk(id, { db: database(), requestId }))) return;
  } catch (error) {
    log.error('records not done at once', { run: id, requestId, cause: causeOf(error) });
  }
}
