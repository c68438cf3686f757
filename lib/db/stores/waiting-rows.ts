import { promisify } from 'node:util';
import { deflate, deflateSync, inflateSync } from 'node:zlib';
import { open, seal } from '@/lib/crypto/personal-data';

/** Seals the rows of an import while they wait: JSON, deflated first (a roster shrinks to a tenth). */
export function sealRows(rows: readonly unknown[]): Uint8Array<ArrayBuffer> {
  return seal(deflateSync(JSON.stringify(rows), { level: 3 }).toString('base64'));
}

const deflateAside = promisify<Buffer, { level: number }, Buffer>(deflate);

/** Like `sealRows`, for many rows: they are deflated beside other work of the process. */
export async function sealManyRows(rows: readonly unknown[]): Promise<Uint8Array<ArrayBuffer>> {
  const deflated = await deflateAside(Buffer.from(JSON.stringify(rows)), { level: 3 });
  return seal(deflated.toString('base64'));
}

/** Opens what `sealRows` made; nothing for rows that were dropped. The caller says what they are. */
export function openRows<Row>(sealed: Uint8Array | null): Row[] {
  if (!sealed) return [];
  return JSON.parse(inflateSync(Buffer.from(open(sealed), 'base64')).toString('utf8')) as Row[];
}
