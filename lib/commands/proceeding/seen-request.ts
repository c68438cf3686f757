import { z } from 'zod';
import { Refusal } from '@/lib/db/refusal';

/** The version of the request the page showed; left out where no page was seen. */
export const seenRequestInput = z
  .string('FIELD_INVALID')
  .regex(/^\d{1,9}$/, 'FIELD_INVALID')
  .optional();

/**
 * Holds a decision to what its page showed: a paper handed in since, or another's step, has to be looked at first. Throws
 * Refusal PROCEEDING_STALE.
 */
export function holdToSeen({ version }: { version: number }, seen: string | undefined): void {
  if (seen !== undefined && Number(seen) !== version) throw new Refusal('PROCEEDING_STALE');
}
