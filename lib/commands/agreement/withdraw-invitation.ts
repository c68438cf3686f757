import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { denied } from '@/lib/domain/access/decision';
import { mayWithdraw } from '@/lib/domain/agreement/policy';
import { step } from './move';

/** The employer takes an unanswered letter back. */
export const withdrawInvitation = defineCommand({
  name: 'withdraw-invitation',
  permission: 'employer.agreements.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'INVITATION_WITHDRAWN',
  atomic: 'statement',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject) => (actor ? mayWithdraw(actor, subject) : denied('SIGN_IN_NEEDED')),
  run: (context, subject) =>
    step(context, subject, { name: 'WITHDRAW', fact: 'INVITATION_WITHDRAWN' }, subject.levels, {
      set: { endedAt: context.now },
    }),
});
