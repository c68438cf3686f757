import { normaliseEmail } from '../rules/email';
import { normaliseMobile } from '../rules/mobile';
import { normaliseCode } from '../rules/text';
import { parseCalendarDate } from '../rules/dates';
import type { GraduateSnapshot } from '../agreement/graduate-snapshot';
import { readers, type FieldReader } from '../agreement/form-reading';
import type { RosterCodeTable } from './columns';
import { findRosterCode, type RosterVocabulary } from './vocabulary';

/**
 * Last sign of a number whose further digits the spreadsheet program has already thrown away (it keeps 15). The
 * sheet reader (lib/spreadsheets/parse-worker.mjs) writes it; such a number must never be stored.
 */
export const LOST_DIGITS_MARK = '…';

/** A month as people type it (2023-9, 2023/09, 202309, 2023年9月, or any full date) as 'YYYY-MM'; null when none. */
export function parseMonth(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const match = /^(\d{4})(?:[-/.](\d{1,2})|年(\d{1,2})月?)$/.exec(plain) ?? /^(\d{4})(\d{2})$/.exec(plain);
  if (!match) return parseCalendarDate(text)?.slice(0, 7) ?? null;
  const month = (match[2] ?? match[3] ?? '').padStart(2, '0');
  return /^(19|20)\d{2}$/.test(match[1] ?? '') && /^(0[1-9]|1[0-2])$/.test(month) ? `${match[1]}-${month}` : null;
}

/** 毕业日期: a date, or a month (2027年6月), which means its last day. */
export function parseGraduationDate(text: string): string | null {
  const date = parseCalendarDate(text);
  const month = date ? null : parseMonth(text);
  if (!month) return date;
  const lastDay = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  return `${month}-${lastDay}`;
}

/** 学制 in years: 4, 2.5, 4年. */
const readStudyYears: FieldReader = (text) => {
  const match = /^(\d{1,2}(?:\.\d)?)年?$/.exec(normaliseCode(text));
  return match ? { value: Number(match[1]) } : { code: 'STUDY_YEARS_INVALID' };
};

const matching = (pattern: RegExp) => (text: string) => {
  const code = normaliseCode(text);
  return pattern.test(code) ? code : null;
};

/** Numbers a spreadsheet program rounds when they are kept as numbers get a problem of their own. */
const unrounded =
  (reader: FieldReader): FieldReader =>
  (text) =>
    text.endsWith(LOST_DIGITS_MARK) ? { code: 'ROSTER_DIGITS_LOST' } : reader(text);

/** One reader per datum of block B; the school code is not read from sheets. */
export function rosterReaders(vocabulary: RosterVocabulary): Readonly<Record<keyof GraduateSnapshot, FieldReader>> {
  const coded = (table: RosterCodeTable) =>
    readers.by((text) => findRosterCode(vocabulary, table, text), 'CODE_INVALID');
  return {
    studentNumber: unrounded(readers.by(matching(/^[0-9A-Z._/-]{1,30}$/), 'ROSTER_STUDENT_NUMBER_INVALID')),
    name: readers.person,
    sex: coded('sex'),
    birthOn: readers.date,
    ethnicity: coded('ethnicity'),
    politicalStatus: coded('politicalStatus'),
    identityKind: coded('identityDocument'),
    identityNumber: unrounded(readers.upperCode),
    schoolCode: readers.code,
    schoolName: readers.line,
    departmentName: readers.line,
    majorName: readers.line,
    majorCode: readers.by(matching(/^[0-9A-Z]{4,12}$/), 'ROSTER_MAJOR_CODE_INVALID'),
    majorDirection: readers.line,
    degree: coded('degree'),
    studyYears: readStudyYears,
    enrolledIn: readers.by(parseMonth, 'MONTH_INVALID'),
    graduatesOn: readers.by(parseGraduationDate, 'DATE_INVALID'),
    studyForm: coded('studyForm'),
    trainingMode: coded('trainingMode'),
    commissioningUnit: readers.line,
    originRegionCode: readers.upperCode,
    originKind: coded('originKind'),
    mobile: readers.by(normaliseMobile, 'MOBILE_INVALID'),
    email: readers.by(normaliseEmail, 'EMAIL_INVALID'),
    homeAddress: readers.line,
  };
}
