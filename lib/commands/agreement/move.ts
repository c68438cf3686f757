import type { CommandContext, Effect } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { type AgreementHead, type Move, moveAgreement } from '@/lib/db/stores/move-agreement';
import { type AgreementEventName, targetOf, transitionFor } from '@/lib/domain/agreement/transitions';
import type { ActingParty, ReviewLevel } from '@/lib/domain/agreement/states';
import type { Viewer } from '@/lib/domain/access/viewer';

type Conditions =
  | 'deadline'
  | 'proofId'
  | 'needsConfirmedEnrolment'
  | 'needsConsents'
  | 'needsFreeSlot'
  | 'needsNoProceeding'
  | 'commission'
  | 'enrolmentVersion';
type Extra = Pick<Move, Conditions | 'set' | 'terms' | 'reason' | 'facts'> & {
  /** The level that asked for a correction, where the line leads back to it. */
  askingLevel?: ReviewLevel | null;
};

/** As whom the actor acts, of the sides that may; the clock where nobody does. Throws for anybody else. */
export function actingParty(by: readonly ActingParty[], actor: Viewer | null): ActingParty {
  const party = by.find((one) => (actor ? one === actor.party : one === 'SYSTEM'));
  // Letters of a suspended employer lapse by themselves, though an operator suspended it.
  if (!party && by.length === 1 && by[0] === 'SYSTEM') return 'SYSTEM';
  if (!party) throw new Refusal('FORBIDDEN');
  return party;
}

/**
 * One step along the transition table through the funnel. Throws Refusal AGREEMENT_STALE when somebody was
 * faster or the deadline passed between reading and writing.
 */
export async function step(
  context: CommandContext,
  head: AgreementHead,
  event: { name: AgreementEventName; fact: string },
  levels: readonly ReviewLevel[],
  { askingLevel, ...extra }: Extra = {},
): Promise<Effect<{ id: string; state: string }>> {
  const transition = transitionFor(head.state, event.name);
  if (!transition) throw new Refusal('AGREEMENT_WRONG_STATE');
  const to = targetOf(transition, head.state, levels, askingLevel);
  const result = { id: head.id, state: to };
  const moved = await moveAgreement(context.db, {
    ...extra,
    head,
    to,
    event: event.fact,
    party: actingParty(transition.by, context.actor),
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
