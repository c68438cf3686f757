import { addDays, daysBetween, endOfShanghaiDay, lastDateBefore, shanghaiDate } from '@/lib/domain/rules/dates';

/** Hours before a reply deadline at which both sides are reminded (issue: 48 and 24). */
export const REMINDER_HOURS = [48, 24] as const;
export type ReminderHours = (typeof REMINDER_HOURS)[number];

/** Between two reminders an employer sends by hand. */
export const NUDGE_MILLISECONDS = 24 * 3_600_000;

const hours = (count: number): number => count * 3_600_000;

/** The nearest reminder whose moment has come; null before the first, and once the deadline is over. */
export function reminderReached(replyBy: Date, now: Date): ReminderHours | null {
  const left = replyBy.getTime() - now.getTime();
  if (left <= 0) return null;
  const reached = REMINDER_HOURS.filter((count) => left <= hours(count));
  return reached.at(-1) ?? null;
}

/** The reminder to send now, when `reminded` is the nearest one already sent of this deadline; null when none is due. */
export function reminderDue(replyBy: Date, reminded: number | null, now: Date): ReminderHours | null {
  const reached = reminderReached(replyBy, now);
  return reached !== null && (reminded === null || reached < reminded) ? reached : null;
}

/** What a new last day to answer is held to. Dates 'YYYY-MM-DD' in Asia/Shanghai. */
export interface ExtensionBounds {
  replyBy: Date;
  now: Date;
  /** The most days from today the school's policy allows. */
  maximumDays: number;
  /** The last day to report; an answer after it would be too late. */
  reportToOn: string;
}

/** The days a deadline can be moved to: the one after the present last day, up to the policy's or the reporting's end. */
export function extensionDays({ replyBy, now, maximumDays, reportToOn }: ExtensionBounds): {
  from: string;
  to: string;
} {
  const furthest = addDays(shanghaiDate(now), maximumDays);
  const to = daysBetween(furthest, reportToOn) < 0 ? reportToOn : furthest;
  return { from: addDays(lastDateBefore(replyBy), 1), to };
}

/** The exclusive deadline at the end of `lastOn`, or why the day cannot be chosen. */
export function extendedDeadline(
  lastOn: string,
  bounds: ExtensionBounds,
): { deadline: Date } | { problem: 'EXTENSION_NOT_LATER' | 'EXTENSION_AFTER_REPORT' | 'EXTENSION_OUTSIDE_POLICY' } {
  const { from } = extensionDays(bounds);
  if (lastOn < from) return { problem: 'EXTENSION_NOT_LATER' };
  if (lastOn > bounds.reportToOn) return { problem: 'EXTENSION_AFTER_REPORT' };
  if (lastOn > addDays(shanghaiDate(bounds.now), bounds.maximumDays)) return { problem: 'EXTENSION_OUTSIDE_POLICY' };
  return { deadline: endOfShanghaiDay(lastOn) };
}
