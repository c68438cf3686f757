import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { giveBackReview } from '@/lib/db/stores/review-claims';
import { Refusal } from '@/lib/db/refusal';
import { allowed } from '@/lib/domain/access/decision';
import { loadForDecision } from './decide';

/** The operator who has a round gives it back to the queue. */
export const releaseReview = defineCommand({
  name: 'release-review',
  permission: 'platform.certifications',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'CERTIFICATION_REVIEW_RELEASED',
  atomic: 'transaction',
  load: loadForDecision,
  allow: () => allowed,
  async run({ db, actor }, { id }) {
    if (!actor || !(await giveBackReview(db, id, actor.accountId))) throw new Refusal('CERTIFICATION_NOT_CLAIMED');
    return { result: { id }, subject: { type: 'certification', id } };
  },
});
