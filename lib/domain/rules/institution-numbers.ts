import { toHalfWidth } from './text';

function digitsOf(text: string): string {
  return toHalfWidth(text).replace(/[\s-]/g, '');
}

/** A mainland postcode as six digits, or null. Hong Kong and Macao have none and write 999077, 999078. */
export function normalisePostcode(text: string): string | null {
  const digits = digitsOf(text);
  return /^\d{6}$/.test(digits) && digits !== '000000' ? digits : null;
}

/** 开户行联行号 (CNAPS): 12 digits, or null. The published check rule is not used by every bank, so none is applied. */
export function normaliseBankLineNumber(text: string): string | null {
  const digits = digitsOf(text);
  return /^[1-9]\d{11}$/.test(digits) ? digits : null;
}

/** A company bank account: 8–32 digits or letters after blanks and hyphens are dropped, or null. No Luhn: company accounts have none. */
export function normaliseBankAccount(text: string): string | null {
  const account = digitsOf(text).toUpperCase();
  return /^[0-9A-Z]{8,32}$/.test(account) && /\d{4}/.test(account) ? account : null;
}

/** A web address with http or https and a real host, or null; "www.example.cn" gains https. */
export function normaliseWebsite(text: string): string | null {
  const plain = toHalfWidth(text).trim();
  if (!plain || /\s/.test(plain)) return null;
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(plain) ? plain : `https://${plain}`;
  if (!URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return isWeb && url.hostname.includes('.') && !url.username && !url.password ? url.href : null;
}
