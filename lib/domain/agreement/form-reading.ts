import { z } from 'zod';
import { findRegionByFullName } from '../regions/lookup';
import { parseCalendarDate } from '../rules/dates';
import { yuanToFen } from '../rules/money';
import { problemOf } from '../rules/too-long';
import { normaliseCode, normaliseLine, normaliseParagraphs, normalisePersonName } from '../rules/text';

/** What is wrong with one field: `field` is the name of the input, `code` a key of lib/words/…/rules. */
export type FieldProblem = { code: string; field: string };

/** Text as a form or a sheet cell gives it; a missing field equals an empty one. */
export type FormValues = Readonly<Record<string, string | undefined>>;

/** A typed value; null for an empty field; a code when the text cannot be read. */
type Reading = { value: unknown } | { code: string };
export type FieldReader = (text: string) => Reading;

const read = (value: unknown): Reading => ({ value });

/** Readers of one field each, chosen by what the field holds. Empty text never reaches them. */
export const readers = {
  line: (text: string) => read(normaliseLine(text)),
  paragraphs: (text: string) => read(normaliseParagraphs(text)),
  person: (text: string) => read(normalisePersonName(text)),
  code: (text: string) => read(text.trim()),
  upperCode: (text: string) => read(normaliseCode(text)),
  /** A region by code, or by its full name as it is typed without JavaScript. */
  region: (text: string) => read(findRegionByFullName(text) ?? normaliseCode(text)),
  yuan: (text: string) => orProblem(yuanToFen(text), 'MONEY_INVALID'),
  date: (text: string) => orProblem(parseCalendarDate(text), 'DATE_INVALID'),
  months: (text: string) => orProblem(wholeNumber(text), 'MONTHS_INVALID'),
  /** Zero months is the same as none. */
  monthsOrNone: (text: string) => {
    const months = wholeNumber(text);
    return months === 0 ? read(null) : orProblem(months, 'MONTHS_INVALID');
  },
  yesNo: (text: string) => orProblem(YES_NO[text.trim().toLowerCase()] ?? null, 'FIELD_REQUIRED'),
  /** A reader by one of the normalise… rules, with its own problem code. */
  by:
    (normalise: (text: string) => unknown, code: string): FieldReader =>
    (text) =>
      orProblem(normalise(text), code),
} as const;

const YES_NO: Readonly<Record<string, boolean | undefined>> = {
  yes: true,
  true: true,
  on: true,
  '1': true,
  no: false,
  false: false,
  '0': false,
};

function wholeNumber(text: string): number | null {
  const digits = normaliseCode(text);
  return /^\d{1,4}$/.test(digits) ? Number(digits) : null;
}

function orProblem(value: unknown, code: string): Reading {
  return value === null ? { code } : { value };
}

/** The input's name of a typed key: money is typed in yuan, so `regularPayFen` comes from `regularPay`. */
export type FormKey<Key extends string> = Key extends `${infer Stem}Fen` ? Stem : Key;

export function formKey<Key extends string>(key: Key): FormKey<Key> {
  return key.replace(/Fen$/, '') as FormKey<Key>;
}

/** The zod shape of a form of these fields: every input an optional text. */
export function formShape<Key extends string>(fields: Readonly<Record<Key, FieldReader>>) {
  const keys = Object.keys(fields) as Key[];
  const entries = keys.map((key) => [formKey(key), z.string().max(5000, 'FIELD_TOO_LONG').optional()] as const);
  return Object.fromEntries(entries) as Record<FormKey<Key>, z.ZodOptional<z.ZodString>>;
}

/** Values that could be read (null where empty) and the problems of those that could not, in field order. */
export function readFields<Key extends string>(
  fields: Readonly<Record<Key, FieldReader>>,
  raw: FormValues,
): { values: Partial<Record<Key, unknown>>; problems: FieldProblem[] } {
  const values: Partial<Record<Key, unknown>> = {};
  const problems: FieldProblem[] = [];
  for (const key of Object.keys(fields) as Key[]) {
    const text = raw[formKey(key)] ?? '';
    const reading = normaliseLine(text) === '' ? read(null) : fields[key](text);
    if ('code' in reading) problems.push({ code: reading.code, field: formKey(key) });
    else values[key] = reading.value;
  }
  return { values, problems };
}

/**
 * Reads a whole form: texts → typed values → their schema → rules between fields, and reports everything that is
 * wrong at once, one problem a field. `draft` holds the fields that are right on their own.
 */
export function readForm<Value extends object>(
  form: {
    fields: Readonly<Record<keyof Value & string, FieldReader>>;
    schema: z.ZodType<Value>;
    rules: (draft: Partial<Value>) => FieldProblem[];
    prepare?: (values: Partial<Record<keyof Value & string, unknown>>) => void;
  },
  raw: FormValues,
): { value: Value | null; draft: Partial<Value>; problems: FieldProblem[] } {
  const { values, problems } = readFields(form.fields, raw);
  form.prepare?.(values);
  const parsed = form.schema.safeParse(values);
  const draft: Partial<Record<keyof Value & string, unknown>> = { ...values };
  for (const issue of parsed.error?.issues ?? []) {
    const key = String(issue.path[0]) as keyof Value & string;
    draft[key] = undefined;
    problems.push({ code: problemOf(issue), field: formKey(key) });
  }
  problems.push(...form.rules(draft as Partial<Value>));
  const first = problems.filter((one, index) => problems.findIndex((other) => other.field === one.field) === index);
  return {
    value: parsed.success && first.length === 0 ? parsed.data : null,
    draft: draft as Partial<Value>,
    problems: first,
  };
}

/** Hands problems to zod, message = code, path = the input's name. */
export function reportProblems(problems: readonly FieldProblem[], ctx: z.RefinementCtx): void {
  for (const { code, field } of problems) ctx.addIssue({ code: 'custom', message: code, path: [field] });
}
