import { open, seal } from '@/lib/crypto/personal-data';

/** Longest text a search takes. */
const LONGEST = 60;

/** A searched name or number as it may stand in an address: sealed, because addresses are logged and kept. */
export function sealSearch(text: string): string {
  return Buffer.from(seal(text.slice(0, LONGEST))).toString('base64url');
}

/** What `sealSearch` made; undefined for nothing and for everything else. */
export function openSearch(token: unknown): string | undefined {
  if (typeof token !== 'string' || token.length > 400) return undefined;
  try {
    return open(new Uint8Array(Buffer.from(token, 'base64url'))) || undefined;
  } catch {
    return undefined;
  }
}
