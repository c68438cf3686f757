import { z } from 'zod';
import { parseCalendarDate } from '@/lib/domain/rules/dates';

/** A day as people type it, read as 'YYYY-MM-DD'; `missing` is the problem of a field left empty. */
export const dayInput = (missing: string) =>
  z
    .string('DATE_INVALID')
    .max(40, 'FIELD_TOO_LONG')
    .transform((text, ctx) => {
      const date = parseCalendarDate(text);
      if (date) return date;
      ctx.addIssue({ code: 'custom', message: text.trim() ? 'DATE_INVALID' : missing });
      return z.NEVER;
    });
