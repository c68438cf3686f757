import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { tellOfLetter } from '@/lib/db/stores/deadline-notices';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { denied } from '@/lib/domain/access/decision';
import { mayRemind } from '@/lib/domain/agreement/policy';
import { NUDGE_MILLISECONDS } from '@/lib/domain/agreement/reply-deadline';

/**
 * The employer reminds the graduate of a letter that waits for his answer: once in 24 hours, so that nobody is pressed.
 * Moves nothing and takes nobody's version away.
 */
export const remindGraduate = defineCommand({
  name: 'remind-graduate',
  permission: 'employer.agreements.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'GRADUATE_REMINDED',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject, now) => (actor ? mayRemind(actor, subject, now) : denied('SIGN_IN_NEEDED')),
  async run({ db, now }, { id, state }) {
    const before = new Date(now.getTime() - NUDGE_MILLISECONDS);
    const { count } = await db.agreement.updateMany({
      where: { id, state, replyBy: { gt: now }, OR: [{ nudgedAt: null }, { nudgedAt: { lte: before } }] },
      data: { nudgedAt: now },
    });
    if (count !== 1) throw new Refusal('REMINDED_TODAY');
    await tellOfLetter(db, { id, state, event: 'INVITATION_REMINDED', recipients: ['GRADUATE'], now });
    return { result: { id }, subject: { type: 'agreement', id } };
  },
});
