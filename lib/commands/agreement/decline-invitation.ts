import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { denied } from '@/lib/domain/access/decision';
import { mayDecline } from '@/lib/domain/agreement/policy';
import { reasonInput } from './reason-input';
import { step } from './move';

/** The graduate says no, with a reason the employer reads. */
export const declineInvitation = defineCommand({
  name: 'decline-invitation',
  permission: 'graduate.agreements.answer',
  input: z.strictObject({ id: z.uuid('ID_INVALID'), reason: reasonInput }),
  event: 'INVITATION_DECLINED',
  atomic: 'statement',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject, now) => (actor ? mayDecline(actor, subject, now) : denied('SIGN_IN_NEEDED')),
  run: (context, subject, { reason }) =>
    step(context, subject, { name: 'DECLINE', fact: 'INVITATION_DECLINED' }, subject.levels, {
      reason,
      deadline: 'before',
      needsFreeSlot: true,
      set: { endedAt: context.now },
    }),
});
