import type { CommandContext, Effect } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { type AgreementHead, type Move, moveAgreement } from '@/lib/db/stores/move-agreement';
import { type AgreementEventName, targetOf, transitionFor } from '@/lib/domain/agreement/transitions';
import type { ReviewLevel } from '@/lib/domain/agreement/states';

type Conditions =
  | 'deadline'
  | 'proofId'
  | 'needsConfirmedEnrolment'
  | 'needsConsents'
  | 'needsFreeSlot'
  | 'commission'
  | 'enrolmentVersion';
type Extra = Pick<Move, Conditions | 'set' | 'reason' | 'facts'>;

/**
 * One step along the transition table through the funnel. Throws Refusal AGREEMENT_STALE when somebody was
 * faster or the deadline passed between reading and writing.
 */
export async function step(
  context: CommandContext,
  head: AgreementHead,
  event: { name: AgreementEventName; fact: string },
  levels: readonly ReviewLevel[],
  extra: Extra = {},
): Promise<Effect<{ id: string; state: string }>> {
  const transition = transitionFor(head.state, event.name);
  if (!transition) throw new Refusal('AGREEMENT_WRONG_STATE');
  const to = targetOf(transition, head.state, levels);
  const result = { id: head.id, state: to };
  const moved = await moveAgreement(context.db, {
    ...extra,
    head,
    to,
    event: event.fact,
    party: transition.by,
    actor: context.actor,
    now: context.now,
    tell: transition.tell,
    command: context.command,
    idempotencyKey: context.idempotencyKey,
    requestId: context.requestId,
    result,
  });
  if (!moved) throw new Refusal('AGREEMENT_STALE');
  return { result, subject: { type: 'agreement', id: head.id } };
}
