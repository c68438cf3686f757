const DAY_MS = 86_400_000;

/** Days after which what nobody confirmed anew counts as old: offices move, and stop taking archives. */
export const CONFIRMED_FOR_DAYS = 180;

/** Whatever was confirmed at or before this moment is to be confirmed again. */
export const confirmedTooLongAgo = (now: Date): Date => new Date(now.getTime() - CONFIRMED_FOR_DAYS * DAY_MS);

/** Is the last confirmation older than it may be? Exactly 180 days is. */
export const isToBeConfirmed = (lastConfirmedAt: Date, now: Date): boolean =>
  lastConfirmedAt.getTime() <= confirmedTooLongAgo(now).getTime();
