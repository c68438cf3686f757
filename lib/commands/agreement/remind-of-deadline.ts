import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { tellOfLetter } from '@/lib/db/stores/deadline-notices';
import { when } from '@/lib/domain/access/decision';
import { reminderDue } from '@/lib/domain/agreement/reply-deadline';

/**
 * The clock reminds both sides 48 and 24 hours before a letter ends, each once for each deadline: an extended letter is
 * reminded anew. While changes are asked for it is the employer who has to answer, and both are told so.
 */
export const remindOfDeadline = defineCommand({
  name: 'remind-of-deadline',
  permission: 'system',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'DEADLINE_REMINDED',
  atomic: 'transaction',
  async load({ db }, { id }) {
    const select = { id: true, state: true, replyBy: true, remindedHours: true };
    const letter = await db.agreement.findUnique({ where: { id }, select });
    return letter && (letter.state === 'PENDING_GRADUATE' || letter.state === 'COUNTERED') ? letter : null;
  },
  allow: (_actor, { replyBy, remindedHours }, now) =>
    when(reminderDue(replyBy, remindedHours, now) !== null, 'REMINDER_NOT_DUE'),
  async run({ db, now }, { id, state, replyBy, remindedHours }) {
    const due = reminderDue(replyBy, remindedHours, now);
    const { count } = await db.agreement.updateMany({
      where: { id, state, replyBy, remindedHours },
      data: { remindedHours: due },
    });
    if (count !== 1) throw new Refusal('REMINDER_NOT_DUE');
    const event = state === 'COUNTERED' ? 'COUNTER_ENDING' : 'INVITATION_ENDING';
    await tellOfLetter(db, { id, state, event, recipients: ['GRADUATE', 'EMPLOYER'], now });
    return { result: { hours: due }, subject: { type: 'agreement', id }, facts: { hours: due } };
  },
});
