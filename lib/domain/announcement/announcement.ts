import { z } from 'zod';
import { addDays, endOfShanghaiDay, parseCalendarDate, shanghaiDate } from '../rules/dates';
import { normaliseLine, normaliseParagraphs } from '../rules/text';

/** The sides an announcement can be for: the platform speaks to organisations and graduates, operators speak among themselves. */
export const announcementSides = ['EMPLOYER', 'GRADUATE', 'SCHOOL'] as const;
export type AnnouncementSide = (typeof announcementSides)[number];

/** How long it may be shown, in days from today; what the form offers. */
export const SHOWN_DAYS = { most: 366, usual: 30 } as const;

const side = z
  .literal('yes')
  .optional()
  .transform((ticked) => ticked === 'yes');

/** What is written on the form; `shownOn` is the last day it is shown. */
export const announcementShape = {
  title: z
    .string('FIELD_REQUIRED')
    .max(400, 'FIELD_TOO_LONG')
    .transform(normaliseLine)
    .pipe(z.string().min(1, 'FIELD_REQUIRED').max(60, 'FIELD_TOO_LONG')),
  body: z
    .string('FIELD_REQUIRED')
    .max(8000, 'FIELD_TOO_LONG')
    .transform(normaliseParagraphs)
    .pipe(z.string().min(1, 'FIELD_REQUIRED').max(2000, 'FIELD_TOO_LONG')),
  shownOn: z
    .string('FIELD_REQUIRED')
    .max(40, 'DATE_INVALID')
    .transform((text, context) => {
      const date = parseCalendarDate(text);
      if (!date) context.addIssue({ code: 'custom', message: text.trim() ? 'DATE_INVALID' : 'FIELD_REQUIRED' });
      return date ?? '';
    }),
  toEmployers: side,
  toGraduates: side,
  toSchools: side,
};

/** A form as it was read. */
export type AnnouncementForm = {
  [Field in keyof typeof announcementShape]: z.output<(typeof announcementShape)[Field]>;
};

/** The sides that were ticked. */
export function audienceOf(
  ticked: Pick<AnnouncementForm, 'toEmployers' | 'toGraduates' | 'toSchools'>,
): AnnouncementSide[] {
  const chosen = { EMPLOYER: ticked.toEmployers, GRADUATE: ticked.toGraduates, SCHOOL: ticked.toSchools };
  return announcementSides.filter((one) => chosen[one]);
}

/** The exclusive end of being shown; null when the last day is over or too far away. */
export function shownUntil(lastDay: string, now: Date): Date | null {
  const today = shanghaiDate(now);
  return lastDay >= today && lastDay <= addDays(today, SHOWN_DAYS.most) ? endOfShanghaiDay(lastDay) : null;
}
