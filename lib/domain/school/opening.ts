import { z } from 'zod';
import type { ReviewLevel } from '../agreement/states';
import { shanghaiDate } from '../rules/dates';
import { normaliseEmail } from '../rules/email';
import { normaliseTelephone } from '../rules/telephone';
import { normaliseCode, normaliseLine, normalisePersonName } from '../rules/text';

/** The ways of review a school can be opened with; the school itself always decides last. */
export const reviewPaths = {
  'DEPARTMENT-SCHOOL': ['DEPARTMENT', 'SCHOOL'],
  SCHOOL: ['SCHOOL'],
  'COUNSELLOR-SCHOOL': ['COUNSELLOR', 'SCHOOL'],
  'COUNSELLOR-DEPARTMENT-SCHOOL': ['COUNSELLOR', 'DEPARTMENT', 'SCHOOL'],
} as const satisfies Record<string, readonly ReviewLevel[]>;
export type ReviewPath = keyof typeof reviewPaths;
export const reviewPathNames = Object.keys(reviewPaths) as ReviewPath[];

/** The levels of a way, in their order. */
export const levelsOf = (path: ReviewPath): ReviewLevel[] => [...reviewPaths[path]];

/** The way with exactly these levels; undefined for any other list. */
export const pathOf = (levels: readonly ReviewLevel[]): ReviewPath | undefined =>
  reviewPathNames.find((path) => reviewPaths[path].join() === levels.join());

/** Graduation years that can be opened at this moment: last year's stragglers to those who just began. */
export function graduationYearFits(year: number, now: Date): boolean {
  const thisYear = Number(shanghaiDate(now).slice(0, 4));
  return year >= thisYear - 1 && year <= thisYear + 6;
}

const typed = z.string('FIELD_REQUIRED').max(200, 'FIELD_TOO_LONG');

/** An empty text as null, any other by its rule. */
const optional = (normalise: (text: string) => string | null, code: string) =>
  typed.optional().transform((text, ctx) => {
    if (!text || normaliseLine(text) === '') return null;
    const value = normalise(text);
    if (value === null) ctx.addIssue({ code: 'custom', message: code });
    return value;
  });

/** One line of the form, tidied; empty is a problem. */
export const requiredLine = (maximum: number, normalise: (text: string) => string = normaliseLine) =>
  typed.transform(normalise).pipe(z.string().min(1, 'FIELD_REQUIRED').max(maximum, 'FIELD_TOO_LONG'));

export const graduationYearInput = typed
  .transform(normaliseCode)
  .pipe(z.string().regex(/^20\d\d$/, 'OPENING_YEAR_INVALID'))
  .transform(Number);

export const reviewPathInput = z.enum(reviewPathNames, 'REVIEW_PATH_MISSING');

/** What the operator fills in to open a school. */
export const schoolOpeningShape = {
  code: typed.transform(normaliseCode).pipe(z.string().regex(/^\d{5}$/, 'SCHOOL_CODE_INVALID')),
  name: requiredLine(60),
  year: graduationYearInput,
  levels: reviewPathInput,
  contactName: optional((text) => normalisePersonName(text).slice(0, 40) || null, 'FIELD_INVALID'),
  contactTelephone: optional(normaliseTelephone, 'TELEPHONE_INVALID'),
  contactEmail: optional(normaliseEmail, 'EMAIL_INVALID'),
};
