import { daysBetween, endOfShanghaiDay, lastDateBefore, shanghaiDate } from '../rules/dates';

/** So many days before the licence ends its employer is reminded; each once. */
export const REMINDER_DAYS = [30, 7, 1] as const;

/** The exclusive end of a licence that is valid through this day; null for one without an end (长期). */
export const licenceEnd = (endsOn: string | null): Date | null => (endsOn ? endOfShanghaiDay(endsOn) : null);

/** Has it run out? The end is exclusive. */
export const hasLicenceExpired = (expiresAt: Date | null, now: Date): boolean =>
  expiresAt !== null && expiresAt.getTime() <= now.getTime();

/** Has the licence a claim names run out? What is not filled in yet is said elsewhere. */
export const hasClaimedLicenceEnded = (claim: { licenceEndsOn: string | null } | null, now: Date): boolean =>
  hasLicenceExpired(licenceEnd(claim?.licenceEndsOn ?? null), now);

/** Calendar days that are left, today not counted; negative afterwards. */
export const licenceDaysLeft = (expiresAt: Date, now: Date): number =>
  daysBetween(shanghaiDate(now), lastDateBefore(expiresAt));

/**
 * The reminder that is due: the nearest of 30, 7 and 1 whose day has come, unless it or a nearer one went out. A clock
 * that stood still for weeks makes one reminder, not three.
 */
export function reminderDue(expiresAt: Date | null, reminded: number | null, now: Date): number | null {
  if (!expiresAt || hasLicenceExpired(expiresAt, now)) return null;
  const left = licenceDaysLeft(expiresAt, now);
  const due = [...REMINDER_DAYS].reverse().find((days) => left <= days);
  return due !== undefined && (reminded === null || due < reminded) ? due : null;
}
