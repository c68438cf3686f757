import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { takeReview } from '@/lib/db/stores/review-claims';
import { all, denied, when } from '@/lib/domain/access/decision';
import { mayReviewClaim } from '@/lib/domain/certification/review-claim';
import { loadForDecision } from './decide';

/** An operator takes a round for half an hour, so that no two of them look at the same papers. */
export const claimReview = defineCommand({
  name: 'claim-review',
  permission: 'platform.certifications',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'CERTIFICATION_REVIEW_CLAIMED',
  atomic: 'transaction',
  load: loadForDecision,
  allow: (actor, round, now) =>
    actor
      ? all(when(round.state === 'IN_REVIEW', 'CERTIFICATION_STALE'), mayReviewClaim(round, actor.accountId, now))
      : denied('SIGN_IN_NEEDED'),
  async run({ db, now, actor }, { id }) {
    if (!actor || !(await takeReview(db, id, actor.accountId, now))) throw new Refusal('CERTIFICATION_CLAIMED');
    return { result: { id }, subject: { type: 'certification', id } };
  },
});
