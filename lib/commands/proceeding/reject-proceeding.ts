import { z } from 'zod';
import { reasonInput } from '@/lib/commands/agreement/reason-input';
import { seenLevelInput } from '@/lib/commands/agreement/seen-level-input';
import { defineCommand } from '@/lib/commands/define-command';
import { loadProceeding, proceedingFacts } from '@/lib/db/stores/proceedings';
import { denied } from '@/lib/domain/access/decision';
import { mayReviewProceeding, mayStopNotice } from '@/lib/domain/proceeding/policy';
import { proceed } from './move';
import { holdToSeen, seenRequestInput } from './seen-request';

/**
 * The school does not let it pass, or stops the public notice because somebody objected; both sides read the reason, and
 * the agreement stays as it is.
 */
export const rejectProceeding = defineCommand({
  name: 'reject-proceeding',
  permission: 'school.reviews.decide',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    level: seenLevelInput,
    seen: seenRequestInput,
    reason: reasonInput,
  }),
  event: 'PROCEEDING_REJECTED',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) => (actor ? loadProceeding(db, actor, id) : Promise.resolve(null)),
  allow(actor, subject, now, { level }) {
    if (!actor) return denied('SIGN_IN_NEEDED');
    const facts = proceedingFacts(subject);
    if (facts.state !== 'PUBLIC_NOTICE') return mayReviewProceeding(actor, facts, 'REJECT', level);
    // Whoever looked at it in review decides on something else than what it has become.
    return level ? denied('PROCEEDING_STALE') : mayStopNotice(actor, facts, now);
  },
  run(context, subject, { reason, seen }) {
    holdToSeen(subject, seen);
    return proceed(context, subject, 'REJECT', { reason, endReason: reason });
  },
});
