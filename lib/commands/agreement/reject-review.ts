import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { denied } from '@/lib/domain/access/decision';
import { mayReview } from '@/lib/domain/agreement/policy';
import { reasonInput } from './reason-input';
import { step } from './move';
import { seenLevelInput } from './seen-level-input';

/** A reviewer does not pass the agreement; the reason goes to both sides and the graduate is free again. */
export const rejectReview = defineCommand({
  name: 'reject-review',
  permission: 'school.reviews.decide',
  input: z.strictObject({ id: z.uuid('ID_INVALID'), level: seenLevelInput, reason: reasonInput }),
  event: 'REVIEW_REJECTED',
  atomic: 'statement',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject, _now, { level }) =>
    actor ? mayReview(actor, subject, 'REJECT', level) : denied('SIGN_IN_NEEDED'),
  run: (context, subject, { reason }) =>
    step(context, subject, { name: 'REJECT', fact: 'REVIEW_REJECTED' }, subject.levels, {
      reason,
      set: { endedAt: context.now },
    }),
});
