import { z } from 'zod';
import { addDays, REPLY_DAYS } from '../rules/dates';
import { employerSnapshotSchema } from './employer-snapshot';
import { fenToYuanInput } from '../rules/money';
import { formKey, readers, readForm, type FieldProblem, type FormValues } from './form-reading';
import { preFlight } from './pre-flight/letter-rules';
import type { Finding, LetterSubject } from './pre-flight/rule';
import { readTermsForm, replyDaysForm, termsFormShape, type Terms } from './terms';

/** The one part of block A that belongs to the post and not to the employer: typed in each letter. */
const placement = {
  schema: employerSnapshotSchema.pick({ actualEmployer: true }),
  fields: { actualEmployer: readers.line },
  rules: () => [],
};

/** Reads where one really works; null when it is the employer itself. */
export function readActualEmployer(raw: FormValues): { value: string | null; problems: FieldProblem[] } {
  const { actualEmployer } = raw;
  const { value, problems } = readForm<{ actualEmployer: string | null }>(placement, { actualEmployer });
  return { value: value?.actualEmployer ?? null, problems };
}

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

/** What judges a letter besides what is typed in its form. */
export type LetterContext = Omit<LetterSubject, 'terms' | 'actualEmployer' | 'lastReplyOn'>;

/**
 * Reads the letter form whole: everything that keeps it from being sent at once, one problem a field, and what the
 * pre-flight finds in it as far as it can be read. Whatever stops the letter is among the findings too.
 */
export function readLetterForm(
  raw: FormValues,
  bounds: ReplyBounds,
  context: LetterContext,
): { value: LetterReading | null; problems: FieldProblem[]; findings: Finding[] } {
  const { transferProfileId = '', replyDays: days, actualEmployer: _placed, ...texts } = raw;
  const { value: terms, draft, problems } = readTermsForm(texts);
  const placed = readActualEmployer(raw);
  const replyDays = replyDaysForm.safeParse(days).data;
  problems.push(...placed.problems, ...choiceProblems(replyDays, transferProfileId, bounds));
  const findings = preFlight({
    ...context,
    terms: draft,
    actualEmployer: placed.value,
    lastReplyOn: replyDays === undefined ? null : addDays(context.today, replyDays),
  });
  const stopped = new Set(problems.map(({ field }) => field));
  const errors = findings.filter(({ level, field }) => level === 'error' && !stopped.has(field));
  problems.push(...errors.map(({ code, field }) => ({ code, field })));
  const isWhole = terms !== null && replyDays !== undefined && problems.length === 0;
  const isNamed = ({ code, field }: FieldProblem) => findings.some((one) => one.code === code && one.field === field);
  const unnamed = problems.filter((problem) => !isNamed(problem));
  return {
    value: isWhole ? { terms, actualEmployer: placed.value, replyDays, transferProfileId } : null,
    problems,
    findings: [...unnamed.map((problem): Finding => ({ level: 'error', place: 'letter', ...problem })), ...findings],
  };
}

/** What is wrong with the two choices below the terms. */
function choiceProblems(replyDays: number | undefined, transferProfileId: string, bounds: ReplyBounds): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (replyDays === undefined) problems.push({ code: 'REPLY_DAYS_INVALID', field: 'replyDays' });
  else if (replyDays < bounds.replyDaysMinimum || replyDays > bounds.replyDaysMaximum)
    problems.push({ code: 'REPLY_DAYS_OUTSIDE_POLICY', field: 'replyDays' });
  if (!z.uuid().safeParse(transferProfileId).success)
    problems.push({ code: 'TRANSFER_PROFILE_MISSING', field: 'transferProfileId' });
  return problems;
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
      if (value == null) return [formKey(key), ''];
      return [formKey(key), key.endsWith('Fen') ? fenToYuanInput(value as number) : String(value)];
    }),
  );
}
