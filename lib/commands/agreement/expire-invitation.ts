import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { loadAgreementHead } from '@/lib/db/stores/load-agreement';
import { all, when } from '@/lib/domain/access/decision';
import { transitionFor } from '@/lib/domain/agreement/transitions';
import { step } from './move';

/** The clock closes a letter nobody answered. Only tidies: since the deadline no answer was accepted anyway. */
export const expireInvitation = defineCommand({
  name: 'expire-invitation',
  permission: 'system',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'INVITATION_EXPIRED',
  atomic: 'statement',
  load: ({ db }, { id }) => loadAgreementHead(db, id),
  allow: (_actor, head, now) =>
    all(
      when(transitionFor(head.state, 'EXPIRE') !== undefined, 'AGREEMENT_WRONG_STATE'),
      when(head.replyBy.getTime() <= now.getTime(), 'AGREEMENT_DEADLINE_AHEAD'),
    ),
  run: (context, head) =>
    step(context, head, { name: 'EXPIRE', fact: 'INVITATION_EXPIRED' }, [], {
      deadline: 'after',
      set: { endedAt: context.now },
    }),
});
