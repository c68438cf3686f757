import type { Connection, Transaction } from '@/lib/db/client';
import { createInvitation } from '@/lib/db/stores/create-invitation';
import type { ComposedLetter, LetterSources } from '@/lib/db/stores/letter-sources';
import { markUsed } from '@/lib/db/stores/transfer-profiles';
import type { EmployerViewer } from '@/lib/domain/access/viewer';

type Policy = NonNullable<LetterSources['policy']>;

/** The policy a letter to this graduate is held to, or why none can be sent, whatever it says. */
export function mayReceive({
  live,
  enrolment,
  policy,
}: LetterSources):
  | { policy: Policy; refused?: undefined }
  | { refused: 'AGREEMENT_LIVE_EXISTS' | 'GRADUATE_NOT_ENROLLED' | 'SCHOOL_YEAR_CLOSED' } {
  if (live) return { refused: 'AGREEMENT_LIVE_EXISTS' };
  if (enrolment.state !== 'ENROLLED') return { refused: 'GRADUATE_NOT_ENROLLED' };
  return policy ? { policy } : { refused: 'SCHOOL_YEAR_CLOSED' };
}

interface Sending {
  actor: EmployerViewer;
  now: Date;
  letter: ComposedLetter;
  enrolment: LetterSources['enrolment'];
}

/** Everything one letter writes, single or among many, and what its audit entry says. */
export async function sendLetter(db: Connection, { actor, now, letter, enrolment }: Sending) {
  const { content, replyBy, transferProfileId, warnings } = letter;
  await markUsed(db, actor.employerId, transferProfileId, now);
  const sent = await createInvitation(db as Transaction, { actor, now, replyBy, content, enrolment, warnings });
  return {
    result: sent,
    subject: { type: 'agreement', id: sent.id },
    facts: { termsHash: sent.hash, transferProfileId, warnings },
  };
}
