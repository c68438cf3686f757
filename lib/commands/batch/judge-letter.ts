import { mayReceive } from '@/lib/commands/agreement/send-letter';
import { sha256 } from '@/lib/crypto/hash';
import { type ComposedLetter, composeLetter, type LetterSources } from '@/lib/db/stores/letter-sources';
import type { FormValues } from '@/lib/domain/agreement/form-reading';
import type { Finding } from '@/lib/domain/agreement/pre-flight/rule';
import { canonicalJson } from '@/lib/domain/agreement/snapshot';

/** The words of a run for what a single letter refuses. */
const refusals = {
  AGREEMENT_LIVE_EXISTS: 'LIVE_EXISTS',
  GRADUATE_NOT_ENROLLED: 'NOT_ENROLLED',
  SCHOOL_YEAR_CLOSED: 'YEAR_CLOSED',
} as const;

type Judged =
  | { refused: (typeof refusals)[keyof typeof refusals] }
  | { refused?: undefined; letter: ComposedLetter | null; findings: Finding[] };

/** What the letter of a row would be now, by the rules of a single one, or why none can be sent. */
export function judgeLetter(sources: LetterSources, typed: FormValues, now: Date): Judged {
  const receiving = mayReceive(sources);
  if (receiving.refused !== undefined) return { refused: refusals[receiving.refused] };
  const { letter, findings } = composeLetter({ ...sources, policy: receiving.policy }, typed, now);
  return { letter, findings };
}

/** Fingerprint of what a letter says, whenever it is sent: the day it can be answered until follows from that day. */
export const fingerprintOf = ({ content, replyDays }: ComposedLetter): string =>
  sha256(canonicalJson({ content, replyDays }));
