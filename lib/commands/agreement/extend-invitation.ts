import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { termsOnTable } from '@/lib/db/stores/terms-on-table';
import { denied } from '@/lib/domain/access/decision';
import { mayExtend } from '@/lib/domain/agreement/policy';
import { extendedDeadline } from '@/lib/domain/agreement/reply-deadline';
import { dayInput } from './day-input';
import { step } from './move';

/**
 * The employer gives the graduate longer to answer, while the letter can still be answered: a later day, within what the
 * school's rules allow from today, and not after the last day to report. The terms stay as they are.
 */
export const extendInvitation = defineCommand({
  name: 'extend-invitation',
  permission: 'employer.agreements.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID'), lastOn: dayInput('LAST_DAY_MISSING') }),
  event: 'INVITATION_EXTENDED',
  atomic: 'statement',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject, now) => (actor ? mayExtend(actor, subject, now) : denied('SIGN_IN_NEEDED')),
  async run(context, subject, { lastOn }) {
    const { db, now } = context;
    const { replyBy, policy } = subject;
    if (!policy) throw new Refusal('SCHOOL_YEAR_CLOSED');
    const { terms } = await termsOnTable(db, subject.termsId);
    const maximumDays = policy.replyDaysMaximum;
    const moved = extendedDeadline(lastOn, { replyBy, now, maximumDays, reportToOn: terms.reportToOn });
    if ('problem' in moved) throw new InvalidInput({ lastOn: moved.problem });
    return step(context, subject, { name: 'EXTEND', fact: 'INVITATION_EXTENDED' }, subject.levels, {
      deadline: 'before',
      facts: { replyBy: moved.deadline.toISOString(), before: replyBy.toISOString() },
      set: { replyBy: moved.deadline },
    });
  },
});
