import { normaliseCode } from './text';

/** Crockford base32: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BYTES = 10;
const CHARACTERS = 16;

/**
 * Verification code of an agreement from exactly 10 random bytes (80 bits, drawn by the caller): 16 Crockford
 * base32 characters in the stored form, without hyphens. Throws RangeError on another length.
 */
export function encodeVerificationCode(bytes: Uint8Array): string {
  if (bytes.length !== BYTES) throw new RangeError('10 bytes expected');
  let bits = 0n;
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte);
  let code = '';
  for (let place = CHARACTERS - 1; place >= 0; place--) {
    code += ALPHABET.charAt(Number((bits >> BigInt(place * 5)) & 31n));
  }
  return code;
}

/** The stored form as people read it: XXXX-XXXX-XXXX-XXXX. */
export function formatVerificationCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/**
 * A code as typed → the stored form, or null. Any case, blanks, hyphens and full width are accepted, and the
 * look-alikes Crockford names: O for 0, I and L for 1.
 */
export function normaliseVerificationCode(text: string): string | null {
  const code = normaliseCode(text)
    .replace(/[-‐‑–—_]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(code) ? code : null;
}
