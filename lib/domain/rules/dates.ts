const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;
/** Asia/Shanghai has had no daylight saving since 1991: a constant eight hours. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** Reply deadlines: 1–30 days, five when nothing is chosen: the guide, section 5.1. */
export const REPLY_DAYS = { min: 1, max: 30, default: 5 } as const;

/** True for a real calendar date 'YYYY-MM-DD' from 1900 on. */
export function isCalendarDate(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * A date as people type it (2026-7-1, 2026/07/01, 2026.7.1, 2026年7月1日, 20260701, full width too) as
 * 'YYYY-MM-DD'; null when it is none.
 */
export function parseCalendarDate(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const match =
    /^(\d{4})(?:[-/.](\d{1,2})[-/.](\d{1,2})|年(\d{1,2})月(\d{1,2})日?)$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (!match) return null;
  const month = match[2] ?? match[4] ?? '';
  const day = match[3] ?? match[5] ?? '';
  const date = `${match[1]}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}

/** The calendar date in Asia/Shanghai at an instant. */
export function shanghaiDate(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** The date and minute in Asia/Shanghai as messages write it in both languages: 2027-03-01 09:30. */
export function shanghaiMinute(instant: Date): string {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
}

/** The instant a calendar date begins in Asia/Shanghai. Throws RangeError on a date that does not exist. */
export function startOfShanghaiDay(date: string): Date {
  if (!isCalendarDate(date)) throw new RangeError('not a calendar date');
  return new Date(Date.parse(`${date}T00:00:00Z`) - SHANGHAI_OFFSET_MS);
}

/** The date `days` later (earlier when negative). */
export function addDays(date: string, days: number): string {
  if (!isCalendarDate(date)) throw new RangeError('not a calendar date');
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from one calendar date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The exclusive instant at which a chosen day ends in Asia/Shanghai: a reply counts iff now < this. */
export function endOfShanghaiDay(date: string): Date {
  return new Date(startOfShanghaiDay(date).getTime() + DAY_MS);
}

/**
 * Reply deadline `days` (1–30) after today in Asia/Shanghai: the exclusive end of that day.
 * Throws RangeError outside 1–30.
 */
export function replyDeadlineAfter(now: Date, days: number): Date {
  if (!Number.isInteger(days) || days < REPLY_DAYS.min || days > REPLY_DAYS.max)
    throw new RangeError('days outside 1–30');
  return endOfShanghaiDay(addDays(shanghaiDate(now), days));
}

/** The last moment that still counts before an exclusive deadline: its date is the day people are shown. */
export function lastMomentBefore(deadline: Date): Date {
  return new Date(deadline.getTime() - 1);
}

/** The last calendar date (Asia/Shanghai) that still counts before an exclusive deadline: what people are shown. */
export function lastDateBefore(deadline: Date): string {
  return shanghaiDate(lastMomentBefore(deadline));
}
