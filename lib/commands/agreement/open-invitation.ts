import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { countMilestone } from '@/lib/db/stores/counters';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { all, denied, when } from '@/lib/domain/access/decision';
import { mayUse } from '@/lib/domain/access/permissions';

/** Marks, once, that the graduate has opened a letter that waits for him: the employer sees it was not overlooked. */
export const openInvitation = defineCommand({
  name: 'open-invitation',
  permission: 'graduate.agreements.answer',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'INVITATION_OPENED',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, { state }) =>
    actor
      ? all(mayUse(actor, 'graduate.agreements.answer'), when(state === 'PENDING_GRADUATE', 'AGREEMENT_WRONG_STATE'))
      : denied('SIGN_IN_NEEDED'),
  async run({ db, now }, subject) {
    const { id } = subject;
    const marked = await db.agreement.updateMany({
      where: { id, seenAt: null, state: 'PENDING_GRADUATE' },
      data: { seenAt: now },
    });
    if (marked.count !== 1) throw new Refusal('AGREEMENT_STALE');
    await countMilestone(db, subject, 'SEEN', now);
    return { result: { id }, subject: { type: 'agreement', id } };
  },
});
