import { sha256 } from '@/lib/crypto/hash';
import type { ActingParty, AgreementState } from '@/lib/domain/agreement/states';
import { canonicalJson } from '@/lib/domain/agreement/snapshot';
import { newId } from '@/lib/ids';

/** The hash before the first event: the agreement's own id, so two chains never share a beginning. */
export const firstHash = (agreementId: string): string => sha256(`agreement ${agreementId}`);

export interface EventDraft {
  agreementId: string;
  sequence: number;
  type: string;
  fromState: AgreementState | null;
  toState: AgreementState;
  party: ActingParty;
  actorId: string | null;
  at: Date;
  reason: string | null;
  facts: Record<string, unknown>;
  previousHash: string;
}

/** The hash of an event: SHA-256 over its canonical JSON with the hash before it. Anyone can repeat it. */
export function eventHash(draft: EventDraft): string {
  return sha256(canonicalJson({ ...draft, at: draft.at.toISOString() }));
}

/** An event with its id and hash, ready to be written. */
export function completeEvent(draft: EventDraft) {
  return { ...draft, id: newId(), hash: eventHash(draft) };
}
