import { toHalfWidth } from './text';

/**
 * A mainland mobile number as 11 digits; blanks, hyphens and a leading +86, 0086 or 86 are dropped; null when it
 * is none. Source: the ministry's numbering plan (1, then 3–9).
 */
export function normaliseMobile(text: string): string | null {
  const digits = toHalfWidth(text)
    .replace(/[\s\u00a0()‐‑–—-]/g, '')
    .replace(/^(\+86|0086|86(?=1\d{10}$))/, '');
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null;
}
