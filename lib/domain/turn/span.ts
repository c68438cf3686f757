const HOUR = 3600;
const DAY = 24 * HOUR;

/** A length of time as people say it; the count of `under` says nothing. */
export interface Span {
  unit: 'under' | 'hours' | 'days';
  count: number;
}

/** A usual time, rounded: hours up to a day and a half, then half days, from ten days on whole ones. */
export function usualSpan(seconds: number): Span {
  if (seconds < HOUR) return { unit: 'under', count: 1 };
  if (seconds < 1.5 * DAY) return { unit: 'hours', count: Math.round(seconds / HOUR) };
  const days = seconds / DAY;
  return { unit: 'days', count: days < 10 ? Math.round(days * 2) / 2 : Math.round(days) };
}

/** How long something has lasted: whole hours of the first two days, then whole days; what is not full does not count. */
export function elapsedSpan(since: Date, now: Date): Span {
  const seconds = Math.max(0, (now.getTime() - since.getTime()) / 1000);
  if (seconds < HOUR) return { unit: 'under', count: 1 };
  if (seconds < 2 * DAY) return { unit: 'hours', count: Math.floor(seconds / HOUR) };
  return { unit: 'days', count: Math.floor(seconds / DAY) };
}
