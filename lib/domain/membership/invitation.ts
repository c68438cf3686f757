const DAY = 86_400_000;

/** How long the link of an invitation works. */
export const INVITATION_LIFETIME = 7 * DAY;

/** Wrong passwords behind one link; then it is dead, and whoever invited can send another. */
export const INVITATION_TRIES = 10;

export interface InvitationFacts {
  acceptedAt: Date | null;
  closedAt: Date | null;
  expiresAt: Date;
  tries: number;
}

export type InvitationState = 'OPEN' | 'ACCEPTED' | 'CLOSED' | 'LOCKED' | 'EXPIRED';

/** How an invitation stands at `now`; its end is exclusive. */
export function invitationState(
  { acceptedAt, closedAt, expiresAt, tries }: InvitationFacts,
  now: Date,
): InvitationState {
  if (acceptedAt) return 'ACCEPTED';
  if (closedAt) return 'CLOSED';
  if (expiresAt.getTime() <= now.getTime()) return 'EXPIRED';
  return tries >= INVITATION_TRIES ? 'LOCKED' : 'OPEN';
}
