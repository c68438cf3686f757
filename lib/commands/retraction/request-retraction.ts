import { z } from 'zod';
import { reasonInput } from '@/lib/commands/agreement/reason-input';
import { defineCommand } from '@/lib/commands/define-command';
import { openProceeding } from '@/lib/commands/proceeding/move';
import { Refusal } from '@/lib/db/refusal';
import { loadAskable } from '@/lib/db/stores/askable-agreement';
import { denied } from '@/lib/domain/access/decision';
import { mayRequest } from '@/lib/domain/proceeding/policy';

/**
 * While the school still reviews, one side asks to leave, with a reason the other side reads. Nobody but the other side
 * has to agree; the review goes on meanwhile, and when it ends first the request lapses.
 */
export const requestRetraction = defineCommand({
  name: 'request-retraction',
  permission: 'proceedings.act',
  input: z.strictObject({
    agreementId: z.uuid('ID_INVALID'),
    reason: reasonInput,
    confirmed: z.literal('yes', 'CONFIRMATION_MISSING'),
  }),
  event: 'RETRACTION_REQUESTED',
  atomic: 'transaction',
  load: ({ db, actor }, { agreementId }) => (actor ? loadAskable(db, actor, agreementId) : Promise.resolve(null)),
  allow: (actor, subject) => (actor ? mayRequest(actor, 'RETRACTION', subject) : denied('SIGN_IN_NEEDED')),
  run(context, subject, { reason }) {
    const policyVersionId = subject.acceptedPolicyId;
    if (!policyVersionId) throw new Refusal('AGREEMENT_WRONG_STATE');
    return openProceeding(context, subject, { kind: 'RETRACTION', reasonText: reason, levels: [], policyVersionId });
  },
});
