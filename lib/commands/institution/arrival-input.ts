import { z } from 'zod';
import { openToken } from '@/lib/crypto/personal-data';
import { ARRIVAL_MILLISECONDS, ARRIVAL_PURPOSE, type Arrival, arrival } from '@/lib/domain/institution/proof';

/** What a provider proved, sealed by us when it came back; the browser can neither read nor change it. */
export const arrivalInput = z.string('INSTITUTION_ARRIVAL_OLD').max(4000, 'INSTITUTION_ARRIVAL_OLD');

/** Opens it; null when it is none of ours or older than ten minutes. */
export function openArrival(token: string, now: Date): Arrival | null {
  const text = openToken(token, ARRIVAL_PURPOSE);
  const read = text === undefined ? null : arrival.parse(JSON.parse(text));
  return read && read.arrivedAt + ARRIVAL_MILLISECONDS > now.getTime() ? read : null;
}
