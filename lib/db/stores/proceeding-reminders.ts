import type { Connection } from '@/lib/db/client';
import { isOverdueAfter } from '@/lib/domain/proceeding/reply-time';
import { otherSide } from '@/lib/domain/proceeding/states';
import { newId } from '@/lib/ids';
import type { ProceedingSubject } from './proceedings';

/**
 * Writes, in the caller's transaction, that the side that has to answer is to be told how long it has been; once the
 * time of a termination is over, the school's reviewers as well. Nothing happened to the agreement, so its history has
 * no line for it.
 */
export async function tellOfWaiting(
  db: Connection,
  { id, kind, requestedBy, agreement }: ProceedingSubject,
  days: number,
  now: Date,
): Promise<void> {
  const isOverdue = kind === 'TERMINATION' && isOverdueAfter(days);
  const { state } = agreement;
  await db.outboxEntry.create({
    data: {
      id: newId(),
      kind: 'AGREEMENT_NOTICE',
      eventId: newId(),
      subjectId: agreement.id,
      recipients: [otherSide(requestedBy), ...(isOverdue ? ['SCHOOL'] : [])],
      content: {
        event: `${kind}_${isOverdue ? 'ANSWER_OVERDUE' : 'ANSWER_AWAITED'}`,
        ...{ from: state, to: state },
        proceeding: { id, level: isOverdue ? 'SCHOOL' : null, days },
      },
      createdAt: now,
      nextAttemptAt: now,
    },
  });
}
