import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { environment } from '@/lib/env';

const keys = new Map<string, KeyObject>();

/** A list opens a number in each row, so a key is made ready once. */
function keyOf(name: 'DATA_ENCRYPTION_KEY' | 'DATA_HASH_KEY'): KeyObject {
  const value = environment()[name];
  if (!value) throw new Error(`${name} is not set; npm start makes one for the embedded database.`);
  const known = keys.get(value);
  if (known) return known;
  const made = createSecretKey(value, 'base64');
  keys.set(value, made);
  return made;
}

/**
 * Seals personal data with AES-256-GCM: 1 byte format, 12 bytes nonce, 16 bytes tag, the text.
 * A fresh nonce each time, so equal numbers do not look equal at rest.
 */
export function seal(text: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf('DATA_ENCRYPTION_KEY'), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.from([1]), nonce, cipher.getAuthTag(), body]));
}

/** Opens what `seal` made. Throws when the key is another one or a bit was changed. */
export function open(sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes[0] !== 1) throw new Error('This sealed value has an unknown format.');
  const decipher = createDecipheriv('aes-256-gcm', keyOf('DATA_ENCRYPTION_KEY'), bytes.subarray(1, 13));
  decipher.setAuthTag(bytes.subarray(13, 29));
  return decipher.update(bytes.subarray(29), undefined, 'utf8') + decipher.final('utf8');
}

type DigestKind = 'mobile' | 'email' | 'identity' | 'code' | 'address' | 'subject' | 'amount' | 'account';

/**
 * A keyed digest for exact search (HMAC-SHA-256, base64url). `kind` keeps a mobile and a number that look
 * alike apart. Without the key nobody can try all mobiles against a stolen table.
 */
export function digest(kind: DigestKind, value: string): string {
  return createHmac('sha256', keyOf('DATA_HASH_KEY')).update(`${kind}\n${value}`).digest('base64url');
}

/** A key of its own for one purpose, so that nothing sealed for another can be opened with it, nor the reverse. */
const keyFor = (purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', keyOf('DATA_ENCRYPTION_KEY'), Buffer.alloc(0), purpose, 32));

/** Seals a short text that leaves the server and comes back (a token), for one purpose and owner only. */
export function sealToken(text: string, purpose: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

/** Opens what `sealToken` made for the same purpose; undefined for everything else. */
export function openToken(token: string, purpose: string): string | undefined {
  try {
    const bytes = Buffer.from(token, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(0, 12));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
