import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { refuseClaim } from '@/lib/db/stores/enrolment-claims';
import { linkRefusals, mayAnswerClaim } from '@/lib/domain/roster/linking';
import { claimShape, loadClaim, tellClaimant } from './load-claim';

/** The signed-in person says that he is not on a second school's roster: for that school he has left, with a reason. */
export const refuseEnrolment = defineCommand({
  name: 'refuse-enrolment',
  permission: 'graduate.base-data',
  input: z.strictObject({ ...claimShape, reason: z.enum(linkRefusals, 'CLAIM_REASON_MISSING') }),
  event: 'ENROLMENT_REFUSED',
  atomic: 'transaction',
  load: (context, { id }) => loadClaim(context, id),
  allow: (_actor, { actor, claim }) => mayAnswerClaim(actor, claim),
  async run(context, { claim }, { id, version, reason }) {
    const isRefused = await refuseClaim(context.db, { id, version }, reason, context.now);
    if (!isRefused) throw new Refusal('ENROLMENT_CLAIM_STALE');
    await tellClaimant(context, claim, 'ENROLMENT_REFUSED');
    return { result: { id }, subject: { type: 'enrolment', id }, facts: { schoolId: claim.schoolId, reason } };
  },
});
