import { createHmac, randomBytes } from 'node:crypto';

/** RFC 4648 base32, as every authenticator app reads it. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP_SECONDS = 30;
const DIGITS = 6;
/** Steps before and after now whose code is taken too: clocks of telephones differ, and typing takes time. */
const DRIFT = 1;

/** A new secret of 160 bits, as base32 text (32 signs without padding). */
export function newTotpSecret(): string {
  let [bits, held, text] = [0, 0, ''];
  for (const byte of randomBytes(20)) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 5) {
      held -= 5;
      text += ALPHABET.charAt((bits >> held) & 31);
      bits &= (1 << held) - 1;
    }
  }
  return text;
}

function bytesOf(secret: string): Buffer {
  const bytes: number[] = [];
  let [bits, held] = [0, 0];
  for (const sign of secret) {
    const value = ALPHABET.indexOf(sign);
    if (value < 0) throw new RangeError('not base32');
    bits = (bits << 5) | value;
    held += 5;
    if (held < 8) continue;
    held -= 8;
    bytes.push((bits >> held) & 255);
    bits &= (1 << held) - 1;
  }
  return Buffer.from(bytes);
}

/** The time step of a moment: half minutes since 1970. */
export const stepAt = (now: Date): number => Math.floor(now.getTime() / 1000 / STEP_SECONDS);

/** The six digits of a secret in one time step (RFC 6238 with HMAC-SHA-1, the only kind every app knows). */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The step near now whose code this is, newer than `lastStep`; null for every other text. */
export function matchingStep(secret: string, code: string, now: Date, lastStep: number): number | null {
  const current = stepAt(now);
  for (let step = current - DRIFT; step <= current + DRIFT; step += 1) {
    if (step > lastStep && totpCode(secret, step) === code) return step;
  }
  return null;
}

/** What an authenticator app reads from the QR code. */
export function totpAddress(secret: string, issuer: string, label: string): string {
  const query = new URLSearchParams({ secret, issuer, algorithm: 'SHA1', digits: '6', period: '30' });
  return `otpauth://totp/${encodeURIComponent(`${issuer}:${label}`)}?${query.toString().replaceAll('+', '%20')}`;
}
