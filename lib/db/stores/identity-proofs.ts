import type { Connection } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';

/** How long a fresh proof lasts: five minutes, for one letter only. */
export const PROOF_MILLISECONDS = 5 * 60_000;

/**
 * What a proof and its code are good for: this record with this very content. The hash alone would also fit a letter
 * sent anew with the same terms.
 */
export const proofBinding = ({ id, termsHash }: { id: string; termsHash: string }): string => `${id} ${termsHash}`;

/** What the proof of somebody who answers a request is good for: this request in this state. */
export const answerBinding = ({ id, version }: { id: string; version: number }): string =>
  `proceeding ${id} ${version}`;

/** Writes that this session proved who it is, for what `boundTo` (see proofBinding) names. */
export async function createIdentityProof(
  db: Connection,
  proof: { actor: Viewer; method: 'password' | 'code'; boundTo: string; now: Date },
): Promise<void> {
  const { actor, method, boundTo, now } = proof;
  await db.identityProof.create({
    data: {
      id: newId(),
      accountId: actor.accountId,
      sessionId: actor.sessionId,
      method,
      boundTo,
      createdAt: now,
      expiresAt: new Date(now.getTime() + PROOF_MILLISECONDS),
    },
  });
}

/** The unused, unexpired proof of this very session for this binding; the funnel consumes it. */
export function findIdentityProof(db: Connection, actor: Viewer, boundTo: string, now: Date) {
  return db.identityProof.findFirst({
    where: { sessionId: actor.sessionId, accountId: actor.accountId, boundTo, usedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
  });
}
