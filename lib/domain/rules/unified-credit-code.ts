import { normaliseCode } from './text';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
/** Weights 3^(i−1) mod 31 of the first 17 places. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export type CreditCodeReading =
  { ok: true; code: string } | { ok: false; problem: 'CREDIT_CODE_FORMAT' | 'CREDIT_CODE_CHECK_DIGIT' };

/** The code as typed: half width, no blanks, upper case. */
export function normaliseUnifiedCreditCode(text: string): string {
  return normaliseCode(text);
}

/** Check character of the first 17 characters. Source: GB 32100-2015. */
export function unifiedCreditCheckCharacter(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => {
    const value = ALPHABET.indexOf(body.charAt(index));
    if (value < 0 || body.length !== 17) throw new RangeError('17 characters of the GB 32100 alphabet expected');
    return total + weight * value;
  }, 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Reads a 统一社会信用代码: 18 characters of 0-9A-HJ-NPQRTUWXY with six digits of a region (GB 32100-2015). */
export function readUnifiedCreditCode(text: string): CreditCodeReading {
  const code = normaliseUnifiedCreditCode(text);
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) {
    return { ok: false, problem: 'CREDIT_CODE_FORMAT' };
  }
  return unifiedCreditCheckCharacter(code.slice(0, 17)) === code[17]
    ? { ok: true, code }
    : { ok: false, problem: 'CREDIT_CODE_CHECK_DIGIT' };
}

/** True when readUnifiedCreditCode accepts the text. */
export function isUnifiedCreditCode(text: string): boolean {
  return readUnifiedCreditCode(text).ok;
}
