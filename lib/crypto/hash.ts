import { createHash } from 'node:crypto';

/** SHA-256 as lower-case hex: content hashes, event chain, file hashes, session tokens at rest. */
export function sha256(value: string | Uint8Array): string {
  return createHash('sha256').update(value).digest('hex');
}
