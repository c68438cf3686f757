import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { loadProceedingHead } from '@/lib/db/stores/proceedings';
import { tellOfWaiting } from '@/lib/db/stores/proceeding-reminders';
import { when } from '@/lib/domain/access/decision';
import { answerReminderDue } from '@/lib/domain/proceeding/reply-time';

/**
 * The clock reminds the side that has to answer when 3, 7 and 15 whole days have passed, each once; a clock that stood
 * still sends the latest only. After the last the school is told that it may take a termination up.
 */
export const remindProceeding = defineCommand({
  name: 'remind-proceeding',
  permission: 'system',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'PROCEEDING_REMINDED',
  atomic: 'transaction',
  load: ({ db }, { id }) => loadProceedingHead(db, id),
  allow: (_actor, { state, requestedAt, remindedDays }, now) =>
    when(
      state === 'PENDING_COUNTERPARTY' && answerReminderDue(requestedAt, remindedDays, now) !== null,
      'PROCEEDING_NOT_DUE',
    ),
  async run({ db, now }, subject) {
    const { id, state, version, requestedAt, remindedDays, agreement } = subject;
    const days = answerReminderDue(requestedAt, remindedDays, now);
    if (days === null) throw new Refusal('PROCEEDING_NOT_DUE');
    const { count } = await db.proceeding.updateMany({
      where: { id, state, version, remindedDays },
      data: { remindedDays: days },
    });
    if (count !== 1) throw new Refusal('PROCEEDING_NOT_DUE');
    await tellOfWaiting(db, subject, days, now);
    return { result: { days }, subject: { type: 'agreement', id: agreement.id }, facts: { days } };
  },
});
