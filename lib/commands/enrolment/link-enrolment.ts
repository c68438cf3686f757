import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { linkClaim } from '@/lib/db/stores/enrolment-claims';
import { mayAnswerClaim } from '@/lib/domain/roster/linking';
import { claimShape, loadClaim, tellClaimant } from './load-claim';

/** The signed-in person says that he is on a second school's roster too: from now on the enrolment is his. */
export const linkEnrolment = defineCommand({
  name: 'link-enrolment',
  permission: 'graduate.base-data',
  input: z.strictObject(claimShape),
  event: 'ENROLMENT_LINKED',
  atomic: 'transaction',
  load: (context, { id }) => loadClaim(context, id),
  allow: (_actor, { actor, claim }) => mayAnswerClaim(actor, claim),
  async run(context, { claim }, { id, version }) {
    if (!(await linkClaim(context.db, { id, version }, context.now))) throw new Refusal('ENROLMENT_CLAIM_STALE');
    await tellClaimant(context, claim, 'ENROLMENT_LINKED');
    return { result: { id }, subject: { type: 'enrolment', id }, facts: { schoolId: claim.schoolId } };
  },
});
