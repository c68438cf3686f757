import type { CommandContext } from '@/lib/commands/define-command';
import { loadAgreementHead } from '@/lib/db/stores/load-agreement';
import { lockUnanswered } from '@/lib/db/stores/unanswered-letters';
import { step } from './move';

/**
 * Lets every letter of an employer that nobody has answered lapse, with the reason its graduates read; answers how many.
 * A part of a deed: it runs in the caller's transaction. Whoever answers at this moment was faster or finds it lapsed.
 */
export async function lapseInvitations(context: CommandContext, employerId: string, reason: string): Promise<number> {
  const { db, now } = context;
  const ids = await lockUnanswered(db, employerId);
  // The repeat key belongs to the deed, not to each of its letters.
  const once = { ...context, idempotencyKey: undefined };
  for (const id of ids) {
    const head = await loadAgreementHead(db, id);
    if (!head) continue;
    await step(once, head, { name: 'LAPSE', fact: 'INVITATION_LAPSED' }, [], { reason, set: { endedAt: now } });
  }
  return ids.length;
}
