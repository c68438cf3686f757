import { COMMON_PASSWORDS } from './common-passwords';

/** Length in code points (NIST SP 800-63B: long enough, no composition rules, nothing commonly used). */
export const PASSWORD_LENGTH = { min: 8, max: 64 } as const;

export type PasswordProblem =
  'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_LONG' | 'PASSWORD_TOO_COMMON' | 'PASSWORD_CONTAINS_ACCOUNT';

/**
 * What is wrong with a new password, or null. `accountNames` are the mobile, e-mail and name of its owner.
 * The password is judged as typed: it is never trimmed or normalised.
 */
export function passwordProblem(password: string, accountNames: readonly string[] = []): PasswordProblem | null {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.min) return 'PASSWORD_TOO_SHORT';
  if (length > PASSWORD_LENGTH.max) return 'PASSWORD_TOO_LONG';
  const lower = password.toLowerCase();
  if (COMMON_PASSWORDS.has(lower) || isRepetition(lower) || isRun(lower)) return 'PASSWORD_TOO_COMMON';
  const names = accountNames.flatMap((name) => [name, name.split('@')[0] ?? '']).map((name) => name.toLowerCase());
  if (names.some((name) => name.length >= 6 && lower.includes(name))) return 'PASSWORD_CONTAINS_ACCOUNT';
  return null;
}

/** One to three characters over and over: aaaaaaaa, abababab, 123123123. */
function isRepetition(text: string): boolean {
  return /^(.{1,3}?)\1+$/u.test(text);
}

/** Neighbouring characters all the way: 12345678, hgfedcba. */
function isRun(text: string): boolean {
  const steps = new Set([...text].slice(1).map((sign, index) => sign.charCodeAt(0) - text.charCodeAt(index)));
  return steps.size === 1 && (steps.has(1) || steps.has(-1));
}
