import type { Connection } from '@/lib/db/client';
import type { AgreementState } from '@/lib/domain/agreement/states';
import { newId } from '@/lib/ids';

/** What is said about a letter without its being moved. */
export type LetterNotice = 'INVITATION_ENDING' | 'COUNTER_ENDING' | 'INVITATION_REMINDED';

/** Writes, in the caller's transaction, that these sides are to be told something about a letter that stays as it is. */
export async function tellOfLetter(
  db: Connection,
  of: { id: string; state: AgreementState; event: LetterNotice; recipients: ('EMPLOYER' | 'GRADUATE')[]; now: Date },
): Promise<void> {
  const { id, state, event, recipients, now } = of;
  await db.outboxEntry.create({
    data: {
      ...{ id: newId(), kind: 'AGREEMENT_NOTICE', eventId: newId(), subjectId: id, recipients },
      ...{ content: { event, from: state, to: state, turn: null }, createdAt: now, nextAttemptAt: now },
    },
  });
}
