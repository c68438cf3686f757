import { z } from 'zod';
import { step } from '@/lib/commands/agreement/move';
import { defineCommand } from '@/lib/commands/define-command';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { denied } from '@/lib/domain/access/decision';
import { mayTakeBack } from '@/lib/domain/counter-proposal/rules';

/** The graduate no longer asks for changes: the letter is again as it was, and his to answer. */
export const takeBackCounter = defineCommand({
  name: 'take-back-counter',
  permission: 'graduate.agreements.answer',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'COUNTER_TAKEN_BACK',
  atomic: 'statement',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject, now) => (actor ? mayTakeBack(actor, subject, now) : denied('SIGN_IN_NEEDED')),
  run: (context, subject) =>
    step(context, subject, { name: 'TAKE_BACK_COUNTER', fact: 'COUNTER_TAKEN_BACK' }, subject.levels, {
      deadline: 'before',
      facts: { termsHash: subject.termsHash },
    }),
});
