/** Every state an employer or one of its rounds can be in; the database has the same list. Source: domain §3. */
export type Standing =
  | 'DRAFT'
  | 'REMITTING'
  | 'AWAITING_AMOUNT'
  | 'REMITTANCE_FAILED'
  | 'IN_REVIEW'
  | 'SUPPLEMENT_REQUIRED'
  | 'REJECTED'
  | 'CERTIFIED'
  | 'RECERTIFYING'
  | 'SUSPENDED'
  | 'EXPIRED'
  | 'WITHDRAWN';

/** Was certified once: it holds its credit code, whatever became of it since. The unique index has the same list. */
export const CERTIFIED_ONCE = ['CERTIFIED', 'RECERTIFYING', 'SUSPENDED', 'EXPIRED'] as const;
export const wasCertified = (state: string): boolean => CERTIFIED_ONCE.some((one) => one === state);

/** May its last member leave? Nothing came of it, and nothing waits. The trigger over memberships has the same list. */
export const mayBeLeft = (state: string): boolean => state === 'DRAFT' || state === 'REJECTED' || state === 'WITHDRAWN';

/**
 * May its members work with what they have? While a change is under review, and after the licence ran out, running
 * invitations go on and new ones wait; a suspension closes everything but its own pages.
 */
export const isUsable = (state: string): boolean =>
  state === 'CERTIFIED' || state === 'RECERTIFYING' || state === 'EXPIRED';

/** May a certified employer hand in a changed claim? */
export const mayRecertify = (state: string): boolean => state === 'CERTIFIED' || state === 'EXPIRED';

interface Change {
  /** The employer as it is. */
  from: Standing;
  /** What its round has just become. */
  round: Standing;
  /** Has the licence of what is certified run out? */
  hasExpired: boolean;
}

/**
 * What an employer is after its round has moved. Before its first approval it follows the round. Afterwards it stays
 * usable: a change under review only makes new invitations wait, and one that came to nothing leaves it as it was. A
 * suspension stays until it is lifted.
 */
export function standingAfter({ from, round, hasExpired }: Change): Standing {
  if (!wasCertified(from)) return round;
  if (from === 'SUSPENDED') return from;
  if (round === 'CERTIFIED') return 'CERTIFIED';
  const cameToNothing = round === 'REJECTED' || round === 'WITHDRAWN' || round === 'REMITTANCE_FAILED';
  if (cameToNothing || round === 'DRAFT') return hasExpired ? 'EXPIRED' : 'CERTIFIED';
  return 'RECERTIFYING';
}

/** Where a lifted suspension leads: back to what the employer would be without it. */
export function standingResumed(openRound: Standing | null, hasExpired: boolean): Standing {
  const isUnderWay = ['IN_REVIEW', 'SUPPLEMENT_REQUIRED', 'REMITTING', 'AWAITING_AMOUNT'].includes(openRound ?? '');
  const round = isUnderWay && openRound ? openRound : 'WITHDRAWN';
  return standingAfter({ from: 'CERTIFIED', round, hasExpired });
}
