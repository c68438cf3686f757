import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { loadProceeding, proceedingFacts } from '@/lib/db/stores/proceedings';
import { denied } from '@/lib/domain/access/decision';
import { mayCancel } from '@/lib/domain/proceeding/policy';
import { proceed } from './move';

/** The side that asked takes it back: the agreement stays as it is. */
export const cancelProceeding = defineCommand({
  name: 'cancel-proceeding',
  permission: 'proceedings.act',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'PROCEEDING_CANCELLED',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) => (actor ? loadProceeding(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject) => (actor ? mayCancel(actor, proceedingFacts(subject)) : denied('SIGN_IN_NEEDED')),
  run: (context, subject) => proceed(context, subject, 'CANCEL'),
});
