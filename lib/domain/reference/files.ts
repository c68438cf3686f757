import { z } from 'zod';
import { isCalendarDate } from '../rules/dates';
import { isKnownRegion } from '../regions/lookup';

/** The lists of codes that are loaded, in the order of their files. Their codes are those the rules are written with. */
export const CODE_LISTS = ['regions', 'industries', 'natures', 'posts', 'degrees'] as const;
export type CodeList = (typeof CODE_LISTS)[number];

export const MINIMUM_WAGE = 'minimum-wage';

const day = z.string().refine(isCalendarDate, 'DATE_INVALID');
/** '2026.04' or '2026.04.1': later versions sort behind earlier ones. */
const version = z.string().regex(/^\d{4}\.\d{2}(\.\d)?$/, 'VERSION_INVALID');
const heading = { source: z.string().min(1), coverage: z.string().optional(), date: day, version };

const code = z.strictObject({ code: z.string().min(1), name: z.string().min(1) });
const formerCode = code.extend({ until: z.int().optional(), successors: z.array(z.string()).optional() });

/** One list of codes: today's, and those that were valid once. */
export const codeFile = z.strictObject({
  ...heading,
  codes: z.array(code).min(1),
  retired: z.array(formerCode).optional(),
});
export type CodeFile = z.infer<typeof codeFile>;

/** Monthly minimum wages in yuan, with the day somebody last compared them with what governments announced. */
export const wageFile = z.strictObject({
  ...heading,
  rule: z.string().min(1),
  checkedOn: day,
  wages: z
    .array(
      z.strictObject({
        regionCode: z.string().refine(isKnownRegion, 'REGION_INVALID'),
        grade: z.int().min(1).max(9),
        monthlyYuan: z.number().positive().multipleOf(0.01),
        effectiveOn: day,
      }),
    )
    .min(1),
});
export type WageFile = z.infer<typeof wageFile>;
