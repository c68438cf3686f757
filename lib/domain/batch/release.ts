import { z } from 'zod';
import { addDays, parseCalendarDate, shanghaiDate, startOfShanghaiDay } from '../rules/dates';
import { RELEASE_DAYS } from './invitations';

/** What the form of a release sends: which rows, the tick for warnings, and when; empty = at once. */
export const releaseShape = {
  which: z.enum(['all', 'good'], 'FIELD_REQUIRED'),
  acknowledged: z.literal('yes', 'WARNINGS_UNCHECKED').optional(),
  releaseOn: z.string().max(20, 'FIELD_TOO_LONG').optional(),
  releaseHour: z.string().max(5, 'FIELD_TOO_LONG').optional(),
};

const HOUR = 3_600_000;

/**
 * The moment a release begins: the chosen hour of Asia/Shanghai, later than `now` and at most 30 days ahead; without a
 * date at once. Otherwise what is wrong and where.
 */
export function releaseMoment(
  { releaseOn = '', releaseHour = '' }: { releaseOn?: string; releaseHour?: string },
  now: Date,
): { at: Date } | { field: string; code: string } {
  if (!releaseOn.trim()) return { at: now };
  const date = parseCalendarDate(releaseOn);
  if (!date) return { field: 'releaseOn', code: 'DATE_INVALID' };
  const hour = /^(\d|1\d|2[0-3])$/.exec(releaseHour.trim())?.[0];
  if (!hour) return { field: 'releaseHour', code: 'RELEASE_HOUR_INVALID' };
  const at = new Date(startOfShanghaiDay(date).getTime() + Number(hour) * HOUR);
  if (at <= now) return { field: 'releaseOn', code: 'RELEASE_PAST' };
  if (date > addDays(shanghaiDate(now), RELEASE_DAYS)) return { field: 'releaseOn', code: 'RELEASE_TOO_LATE' };
  return { at };
}
