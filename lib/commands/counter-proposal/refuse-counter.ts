import { z } from 'zod';
import { step } from '@/lib/commands/agreement/move';
import { reasonInput } from '@/lib/commands/agreement/reason-input';
import { defineCommand } from '@/lib/commands/define-command';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { denied } from '@/lib/domain/access/decision';
import { mayAnswerCounter, replyByAfterAnswer } from '@/lib/domain/counter-proposal/rules';

/** The employer stays with its letter, with a reason the graduate reads; he can still accept or decline it. */
export const refuseCounter = defineCommand({
  name: 'refuse-counter',
  permission: 'employer.agreements.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID'), reason: reasonInput }),
  event: 'COUNTER_REFUSED',
  atomic: 'statement',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject, now) =>
    actor ? mayAnswerCounter(actor, subject, 'REFUSE_COUNTER', now) : denied('SIGN_IN_NEEDED'),
  async run(context, subject, { reason }) {
    const replyBy = replyByAfterAnswer(subject.replyBy, context.now, subject.policy?.replyDaysMaximum ?? 0);
    return step(context, subject, { name: 'REFUSE_COUNTER', fact: 'COUNTER_REFUSED' }, subject.levels, {
      reason,
      deadline: 'before',
      set: { replyBy },
      facts: { termsHash: subject.termsHash, replyBy: replyBy.toISOString() },
    });
  },
});
