import { addDays, daysBetween, endOfShanghaiDay, shanghaiDate } from '@/lib/domain/rules/dates';

/** Whoever has to answer is reminded when so many whole days have passed; after the last the school may take it up. */
export const ANSWER_REMINDER_DAYS = [3, 7, 15] as const;
const TAKE_UP_DAYS = 15;

/**
 * Whole calendar days (Asia/Shanghai) that have passed since: the day itself does not count, a day is over at its
 * midnight. Asked on the 1st at any hour: one day has passed from the first second of the 3rd on.
 */
export const wholeDaysSince = (since: Date, now: Date): number =>
  Math.max(0, daysBetween(shanghaiDate(since), shanghaiDate(now)) - 1);

/** The first instant at which so many whole days have passed. */
export const afterWholeDays = (since: Date, days: number): Date => endOfShanghaiDay(addDays(shanghaiDate(since), days));

/** From this instant on the school may decide without the answer. */
export const overdueFrom = (requestedAt: Date): Date => afterWholeDays(requestedAt, TAKE_UP_DAYS);

/** Has the other side let the time go by? */
export const isOverdue = (requestedAt: Date, now: Date): boolean => now.getTime() >= overdueFrom(requestedAt).getTime();

/**
 * Requests made before this instant are overdue: the same rule as a bound for a statement. `days`: how many whole days
 * must have passed.
 */
export const requestedBefore = (now: Date, days: number = TAKE_UP_DAYS): Date =>
  endOfShanghaiDay(addDays(shanghaiDate(now), -(days + 1)));

/**
 * The reminder that is due and was not sent: the latest whose day has come, so a clock that stood still sends one and
 * not three. Null = none.
 */
export function answerReminderDue(requestedAt: Date, remindedDays: number, now: Date): number | null {
  const passed = wholeDaysSince(requestedAt, now);
  const due = [...ANSWER_REMINDER_DAYS].reverse().find((days) => days <= passed);
  return due !== undefined && due > remindedDays ? due : null;
}

/** Is the time over when so many whole days have passed? */
export const isOverdueAfter = (days: number): boolean => days >= TAKE_UP_DAYS;
