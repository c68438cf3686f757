import { z } from 'zod';
import { codeOf, optionalText, text } from '../agreement/field-schemas';
import { type FieldReader, formShape, readers, readForm, reportProblems } from '../agreement/form-reading';
import { IDENTITY_DOCUMENTS } from '../codes/person';
import { shanghaiDate } from '../rules/dates';
import { readIdentityNumber } from '../rules/identity-document';
import { normaliseCode, normalisePersonName } from '../rules/text';

/** Searches one account may make in an hour, and all accounts of one employer in a day of Asia/Shanghai. */
export const SEARCH_LIMITS = { accountAnHour: 60, employerADay: 300 } as const;

/** How long a result can be looked at again, and how long what was found can still be added. */
export const RESULT_MINUTES = 15;
export const ADDABLE_HOURS = 24;

const searchObject = z.strictObject({
  name: text(60),
  identityKind: codeOf(IDENTITY_DOCUMENTS),
  identityNumber: text(40),
  /** Full name or five-digit code of a school, to search there only. */
  school: optionalText(100),
  /** Graduation year, to search there only: whoever studies twice has an enrolment of each. */
  year: z.int().min(2000).max(2099).nullable(),
});
type GraduateQuestion = z.infer<typeof searchObject>;

const readYear: FieldReader = (typed) => {
  const digits = normaliseCode(typed);
  return /^20\d\d$/.test(digits) ? { value: Number(digits) } : { code: 'OPENING_YEAR_INVALID' };
};

const fields: Readonly<Record<keyof GraduateQuestion, FieldReader>> = {
  name: readers.person,
  identityKind: readers.code,
  identityNumber: readers.upperCode,
  school: readers.line,
  year: readYear,
};

/** Form texts → whom to look for; a number that cannot exist is told at its field. Messages are codes. */
export const searchForm = z.strictObject(formShape(fields)).transform((raw, ctx): GraduateQuestion => {
  const { value, problems } = readForm<GraduateQuestion>({ fields, schema: searchObject, rules: numberProblems }, raw);
  if (value) return value;
  reportProblems(problems, ctx);
  return z.NEVER;
});

function numberProblems({ identityKind, identityNumber }: Partial<GraduateQuestion>) {
  if (!identityKind || !identityNumber) return [];
  const reading = readIdentityNumber(identityKind, identityNumber);
  return reading.ok ? [] : [{ code: reading.code, field: 'identityNumber' }];
}

/** Are two written names the same name? Blanks, kinds of dots and letter case do not count. */
export function isSameName(one: string, other: string): boolean {
  const key = (name: string) => normalisePersonName(name).toLowerCase();
  return one === other || key(one) === key(other);
}

/** The class that graduates next at this moment: the season turns in July. */
export function nextGraduationYear(now: Date): number {
  const [year, month] = shanghaiDate(now).split('-').map(Number);
  return (year ?? 0) + ((month ?? 1) >= 7 ? 1 : 0);
}
