import { extendInvitation } from '@/lib/commands/agreement/extend-invitation';
import { remindGraduate } from '@/lib/commands/agreement/remind-graduate';
import { withdrawInvitation } from '@/lib/commands/agreement/withdraw-invitation';
import { type Circumstances, type CommandAnswer, execute } from '@/lib/commands/execute';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { DEED_DONE, type DeedReading, type RunDeed } from '@/lib/domain/batch/agreement-deeds';
import type { BatchResult } from '@/lib/domain/batch/runs';
import { recordDeedChunk } from './record-deed-chunk';
import { takeDeedChunk } from './take-deed-chunk';

/**
 * Does the next records of a run, each by its own command: its own transaction, policy, event and audit, as if somebody
 * had done it by hand. The run is part of the repeat key, so a process that is killed between a record and the report
 * does nothing twice, and the report is right. False = there was nothing to do for this process.
 */
export async function doDeedChunk(id: string, circumstances: Circumstances): Promise<boolean> {
  const taken = await execute(takeDeedChunk, null, { id }, circumstances);
  if (taken.outcome !== 'done' || !taken.result) return false;
  const { actor, terms, position, items } = taken.result;
  const results: BatchResult[] = [];
  for (const { rowNumber, reading } of items) {
    const { agreementId } = reading;
    const answer = await doOne(terms.deed, actor, reading, { ...circumstances, idempotencyKey: `batch ${id}` });
    const result = resultOf(answer);
    results.push({ rowNumber, result, subjectId: answer.outcome === 'not-found' ? null : agreementId });
  }
  await execute(recordDeedChunk, null, { id, position, results }, circumstances);
  return true;
}

function doOne(
  deed: RunDeed,
  actor: EmployerViewer,
  { agreementId: id, lastOn }: DeedReading,
  circumstances: Circumstances,
): Promise<CommandAnswer<unknown>> {
  if (deed === 'withdraw') return execute(withdrawInvitation, actor, { id }, circumstances);
  if (deed === 'remind') return execute(remindGraduate, actor, { id }, circumstances);
  return execute(extendInvitation, actor, { id, lastOn: lastOn ?? '' }, circumstances);
}

/** The sentence of a row is that of its code, which a single deed would say as well. */
function resultOf(answer: CommandAnswer<unknown>): string {
  if (answer.outcome === 'done') return DEED_DONE;
  if (answer.outcome === 'not-found') return 'NOT_FOUND';
  if (answer.outcome === 'refused') return answer.code;
  return Object.values(answer.fields)[0] ?? 'UNEXPECTED';
}
