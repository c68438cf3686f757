import { z } from 'zod';
import { reasonInput } from '@/lib/commands/agreement/reason-input';
import { defineCommand } from '@/lib/commands/define-command';
import { loadProceeding, proceedingFacts } from '@/lib/db/stores/proceedings';
import { denied } from '@/lib/domain/access/decision';
import { mayAnswer } from '@/lib/domain/proceeding/policy';
import { proceed } from './move';

/** The other side does not agree, with a reason the applicant reads: the agreement stays as it is. */
export const refuseProceeding = defineCommand({
  name: 'refuse-proceeding',
  permission: 'proceedings.act',
  input: z.strictObject({ id: z.uuid('ID_INVALID'), reason: reasonInput }),
  event: 'PROCEEDING_REFUSED',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) => (actor ? loadProceeding(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject) => (actor ? mayAnswer(actor, proceedingFacts(subject), 'REFUSE') : denied('SIGN_IN_NEEDED')),
  run: (context, subject, { reason }) =>
    proceed(context, subject, 'REFUSE', { reason, endReason: reason, answered: { text: reason } }),
});
