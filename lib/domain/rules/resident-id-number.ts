import { isCalendarDate } from './dates';
import { normaliseCode } from './text';
import type { SexCode } from '../codes/person';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

export type ResidentIdProblem = 'ID_NUMBER_FORMAT' | 'ID_NUMBER_BIRTH_DATE' | 'ID_NUMBER_CHECK_DIGIT';

export type ResidentIdReading =
  | { ok: true; number: string; regionCode: string; birthOn: string; sex: SexCode }
  | { ok: false; code: ResidentIdProblem };

/** An ID number as typed: full width to half width, blanks dropped, x to X. */
export function normaliseResidentIdNumber(text: string): string {
  return normaliseCode(text);
}

/** Check character of the first 17 digits. Source: GB 11643, ISO 7064 MOD 11-2. */
export function residentIdCheckCharacter(body: string): string {
  if (!/^\d{17}$/.test(body)) throw new RangeError('17 digits expected');
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/**
 * Reads an 18-digit resident ID number (GB 11643), normalised first: region of first registration (often a
 * retired code; not looked up here), birth date 'YYYY-MM-DD' and sex. 15-digit numbers ended in 2013.
 */
export function readResidentIdNumber(text: string): ResidentIdReading {
  const number = normaliseResidentIdNumber(text);
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return { ok: false, code: 'ID_NUMBER_FORMAT' };
  const birthOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (!isCalendarDate(birthOn)) return { ok: false, code: 'ID_NUMBER_BIRTH_DATE' };
  if (residentIdCheckCharacter(number.slice(0, 17)) !== number[17]) return { ok: false, code: 'ID_NUMBER_CHECK_DIGIT' };
  return { ok: true, number, regionCode: number.slice(0, 6), birthOn, sex: Number(number[16]) % 2 === 1 ? '1' : '2' };
}

/** True when readResidentIdNumber accepts the text. */
export function isResidentIdNumber(text: string): boolean {
  return readResidentIdNumber(text).ok;
}
