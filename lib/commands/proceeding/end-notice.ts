import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { loadProceedingHead, proceedingFacts } from '@/lib/db/stores/proceedings';
import { mayEndNotice } from '@/lib/domain/proceeding/policy';
import { proceed } from './move';

/** The clock: the public notice has run to its end, so the agreement is terminated in the same transaction. */
export const endNotice = defineCommand({
  name: 'end-notice',
  permission: 'system',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'PUBLIC_NOTICE_ENDED',
  atomic: 'transaction',
  load: ({ db }, { id }) => loadProceedingHead(db, id),
  allow: (_actor, subject, now) => mayEndNotice(proceedingFacts(subject), now),
  run: (context, subject) => proceed(context, subject, 'END_NOTICE'),
});
