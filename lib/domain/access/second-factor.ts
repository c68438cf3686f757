import type { Viewer } from './viewer';

/** Whoever decides about others needs a second factor where the installation demands one; everybody else may have one. */
export const needsSecondFactor = (party: Viewer['party']): boolean => party === 'PLATFORM' || party === 'SCHOOL';

/** How long after signing in a second factor may be set up without signing in again. */
export const FRESH_MILLISECONDS = 10 * 60_000;

/** What still stands between a session and its pages: the second factor, or that there is none yet. */
export type Pending = 'SECOND_FACTOR' | 'SET_UP';

/** Crockford base32, the signs nobody mixes up; ten of them hold 50 bits. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const RECOVERY_CODES = 10;

/** A recovery code from ten numbers below 32, drawn by the caller: XXXXX-XXXXX. */
export function writeRecoveryCode(numbers: readonly number[]): string {
  const text = numbers.map((number) => SIGNS.charAt(number)).join('');
  return `${text.slice(0, 5)}-${text.slice(5)}`;
}

export type TypedFactor = { kind: 'code'; text: string } | { kind: 'recovery'; text: string };

/** What somebody typed as his second factor: six digits of the app, or a recovery code in its one form; null = neither. */
export function readFactor(typed: string): TypedFactor | null {
  const text = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-‐‑–—_]/g, '');
  if (/^\d{6}$/.test(text)) return { kind: 'code', text };
  const code = text.replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{10}$/.test(code)
    ? { kind: 'recovery', text: `${code.slice(0, 5)}-${code.slice(5)}` }
    : null;
}
