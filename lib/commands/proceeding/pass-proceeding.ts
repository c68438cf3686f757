import { z } from 'zod';
import { seenLevelInput } from '@/lib/commands/agreement/seen-level-input';
import { defineCommand } from '@/lib/commands/define-command';
import { loadProceeding, proceedingFacts } from '@/lib/db/stores/proceedings';
import { denied } from '@/lib/domain/access/decision';
import { mayReviewProceeding } from '@/lib/domain/proceeding/policy';
import { normaliseParagraphs } from '@/lib/domain/rules/text';
import { proceed } from './move';
import { holdToSeen, seenRequestInput } from './seen-request';

/**
 * A reviewer passes it on; after the last level the public notice begins, or where there is none the agreement is ended
 * or changed in the same transaction.
 */
export const passProceeding = defineCommand({
  name: 'pass-proceeding',
  permission: 'school.reviews.decide',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    level: seenLevelInput,
    seen: seenRequestInput,
    opinion: z.string().transform(normaliseParagraphs).pipe(z.string().max(200, 'OPINION_TOO_LONG')).optional(),
  }),
  event: 'PROCEEDING_PASSED',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) => (actor ? loadProceeding(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject, _now, { level }) =>
    actor ? mayReviewProceeding(actor, proceedingFacts(subject), 'PASS', level) : denied('SIGN_IN_NEEDED'),
  run(context, subject, { opinion, seen }) {
    holdToSeen(subject, seen);
    return proceed(context, subject, 'PASS', { reason: opinion || undefined });
  },
});
