import 'server-only';
import { execute } from '@/lib/commands/execute';
import { passSecondFactor } from '@/lib/commands/second-factor/pass-second-factor';
import { wakeWorker } from '@/lib/jobs/wake';

/** Hands in the code of a second factor for a session that waits for it; who acts is known by that session alone. */
export async function handInSecondFactor(sessionId: string, code: string, requestId: string) {
  const answer = await execute(passSecondFactor, null, { sessionId, code }, { requestId });
  if (answer.outcome === 'done') wakeWorker();
  return answer;
}
