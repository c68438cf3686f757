import { type Decision, when } from '../access/decision';

/** An operator has a round to himself this long; then another may take it over. */
export const REVIEW_CLAIM_MILLISECONDS = 30 * 60_000;

export interface ReviewClaim {
  claimedById: string | null;
  claimedAt: Date | null;
}

/** Who works on the round now; null when nobody does, or he left it lying. */
export function claimantOf({ claimedById, claimedAt }: ReviewClaim, now: Date): string | null {
  const isFresh = claimedAt !== null && now.getTime() - claimedAt.getTime() < REVIEW_CLAIM_MILLISECONDS;
  return isFresh ? claimedById : null;
}

/** May this operator work on the round? Not while another has it. */
export function mayReviewClaim(claim: ReviewClaim, accountId: string, now: Date): Decision {
  const claimant = claimantOf(claim, now);
  return when(claimant === null || claimant === accountId, 'CERTIFICATION_CLAIMED');
}
