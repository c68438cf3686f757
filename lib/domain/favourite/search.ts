import { z } from 'zod';
import { codeOf, optionalText, text } from '../agreement/field-schemas';
import { type FieldReader, formShape, readers, readForm, reportProblems } from '../agreement/form-reading';
import { IDENTITY_DOCUMENTS } from '../codes/person';
import { readIdentityNumber } from '../rules/identity-document';
import { normalisePersonName } from '../rules/text';

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
});
type GraduateQuestion = z.infer<typeof searchObject>;

const fields: Readonly<Record<keyof GraduateQuestion, FieldReader>> = {
  name: readers.person,
  identityKind: readers.code,
  identityNumber: readers.upperCode,
  school: readers.line,
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
