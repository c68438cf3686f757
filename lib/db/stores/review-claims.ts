import type { Connection } from '@/lib/db/client';
import { REVIEW_CLAIM_MILLISECONDS } from '@/lib/domain/certification/review-claim';

/**
 * Puts a waiting round into an operator's hands, unless another has had it for less than half an hour; false then. The
 * version stays: what he looks at is not changed by his looking.
 */
export async function takeReview(db: Connection, id: string, accountId: string, now: Date): Promise<boolean> {
  const { count } = await db.certificationRound.updateMany({
    where: {
      id,
      state: 'IN_REVIEW',
      OR: [
        { claimedById: null },
        { claimedById: accountId },
        { claimedAt: { lte: new Date(now.getTime() - REVIEW_CLAIM_MILLISECONDS) } },
      ],
    },
    data: { claimedById: accountId, claimedAt: now },
  });
  return count === 1;
}

/** Takes a round out of the hands of this operator; false when he did not have it. */
export async function giveBackReview(db: Connection, id: string, accountId: string): Promise<boolean> {
  const { count } = await db.certificationRound.updateMany({
    where: { id, claimedById: accountId },
    data: { claimedById: null, claimedAt: null },
  });
  return count === 1;
}
