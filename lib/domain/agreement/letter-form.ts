import { z } from 'zod';
import { REPLY_DAYS } from '../rules/dates';
import { employerSnapshotSchema } from './employer-snapshot';
import { fenToYuanInput } from '../rules/money';
import { adviseTerms, type Advice, type TermsContext } from './advice';
import { formKey, readers, readForm, type FieldProblem, type FormValues } from './form-reading';
import { readTermsForm, replyDaysForm, termsFormShape, type Terms } from './terms';

/** The one part of block A that belongs to the post and not to the employer: typed in each letter. */
const placement = {
  schema: employerSnapshotSchema.pick({ actualEmployer: true }),
  fields: { actualEmployer: readers.line },
  rules: () => [],
};

/** Inputs of the letter form as typed: the terms, where one really works, the address-book entry, days to answer. */
export const letterFormShape = {
  ...termsFormShape,
  actualEmployer: z.string().max(5000, 'FIELD_TOO_LONG').optional(),
  transferProfileId: z.string().max(60, 'FIELD_TOO_LONG').optional(),
  replyDays: z.string().max(20, 'FIELD_TOO_LONG').optional(),
};

/** What a school allows for the deadline of one graduation year. */
export interface ReplyBounds {
  replyDaysMinimum: number;
  replyDaysMaximum: number;
}

export interface LetterReading {
  terms: Terms;
  /** 实际用工单位 of a dispatched worker; null = the employer itself. */
  actualEmployer: string | null;
  replyDays: number;
  transferProfileId: string;
}

/**
 * Reads the letter form whole: everything that keeps it from being sent at once, one problem a field, and what the
 * law and good sense say about the terms as far as they can be read.
 */
export function readLetterForm(
  raw: FormValues,
  bounds: ReplyBounds,
  context: TermsContext,
): { value: LetterReading | null; problems: FieldProblem[]; advice: Advice[] } {
  const { transferProfileId = '', replyDays: days, actualEmployer, ...texts } = raw;
  const { value: terms, draft, problems } = readTermsForm(texts);
  const placed = readForm<{ actualEmployer: string | null }>(placement, { actualEmployer });
  problems.push(...placed.problems);
  const all = adviseTerms(draft, context);
  for (const { level, code, field } of all) {
    if (level === 'error' && !problems.some((known) => known.field === field)) problems.push({ code, field });
  }
  const replyDays = replyDaysForm.safeParse(days).data;
  if (replyDays === undefined) problems.push({ code: 'REPLY_DAYS_INVALID', field: 'replyDays' });
  else if (replyDays < bounds.replyDaysMinimum || replyDays > bounds.replyDaysMaximum)
    problems.push({ code: 'REPLY_DAYS_OUTSIDE_POLICY', field: 'replyDays' });
  if (!z.uuid().safeParse(transferProfileId).success)
    problems.push({ code: 'TRANSFER_PROFILE_MISSING', field: 'transferProfileId' });
  const isWhole = terms !== null && replyDays !== undefined && problems.length === 0;
  return {
    value: isWhole
      ? { terms, actualEmployer: placed.value?.actualEmployer ?? null, replyDays, transferProfileId }
      : null,
    problems,
    advice: all.filter(({ level }) => level !== 'error'),
  };
}

/** Days to answer a new form begins with: five, or the nearest the school allows. */
export function usualReplyDays({ replyDaysMinimum, replyDaysMaximum }: ReplyBounds): number {
  return Math.min(Math.max(REPLY_DAYS.default, replyDaysMinimum), replyDaysMaximum);
}

/** Stored terms as the form takes them: to write a new letter that begins with those of an old one. */
export function termsToForm(terms: Terms): Record<string, string> {
  const keys = Object.keys(terms) as (keyof Terms)[];
  return Object.fromEntries(
    keys.map((key) => {
      const value = terms[key];
      if (value === null) return [formKey(key), ''];
      return [formKey(key), key.endsWith('Fen') ? fenToYuanInput(value as number) : String(value)];
    }),
  );
}
