export type AgreementNumberParts = { graduationYear: number; schoolCode: string; serial: number };

/**
 * Check character of the 15 digits by ISO 7064 MOD 11-2 (0–9 or X, as on ID cards). It finds every single wrong
 * digit and every swap of two that stand less than ten places apart; MOD 11,10 misses some swaps of neighbours.
 */
export function agreementCheckCharacter(body: string): string {
  if (!/^\d{15}$/.test(body)) throw new RangeError('15 digits expected');
  let sum = 0;
  for (const digit of body) sum = ((sum + Number(digit)) * 2) % 11;
  const check = (12 - sum) % 11;
  return check === 10 ? 'X' : String(check);
}

/**
 * The 16-character 协议编号: graduation year (4), ministry code of the school (5), serial within both (6, from 1),
 * check character. Throws RangeError when a part does not fit. No rule prescribes its form; ours is read off the paper without asking anybody.
 */
export function formatAgreementNumber({ graduationYear, schoolCode, serial }: AgreementNumberParts): string {
  if (!Number.isInteger(graduationYear) || graduationYear < 2000 || graduationYear > 9999) throw new RangeError('year');
  if (!/^\d{5}$/.test(schoolCode)) throw new RangeError('school code');
  if (!Number.isInteger(serial) || serial < 1 || serial > 999_999) throw new RangeError('serial');
  const body = `${graduationYear}${schoolCode}${String(serial).padStart(6, '0')}`;
  return body + agreementCheckCharacter(body);
}
