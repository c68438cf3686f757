import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { loadProceeding, proceedingFacts } from '@/lib/db/stores/proceedings';
import { denied } from '@/lib/domain/access/decision';
import { mayTakeUp } from '@/lib/domain/proceeding/policy';
import { proceed } from './move';

/** Nobody answered in time: the school goes on without the answer, and its levels decide on the record. */
export const takeUpProceeding = defineCommand({
  name: 'take-up-proceeding',
  permission: 'school.reviews.decide',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'PROCEEDING_TAKEN_UP',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) => (actor ? loadProceeding(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject, now) => (actor ? mayTakeUp(actor, proceedingFacts(subject), now) : denied('SIGN_IN_NEEDED')),
  run: (context, subject) => proceed(context, subject, 'TAKE_UP'),
});
