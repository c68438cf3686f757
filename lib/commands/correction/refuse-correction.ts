import { z } from 'zod';
import { step } from '@/lib/commands/agreement/move';
import { reasonInput } from '@/lib/commands/agreement/reason-input';
import { defineCommand } from '@/lib/commands/define-command';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { denied } from '@/lib/domain/access/decision';
import { mayRefuseCorrection } from '@/lib/domain/correction/rules';

/** The graduate does not agree to the correction; the employer reads why and corrects again. What binds stays as it was. */
export const refuseCorrection = defineCommand({
  name: 'refuse-correction',
  permission: 'graduate.agreements.answer',
  input: z.strictObject({ id: z.uuid('ID_INVALID'), reason: reasonInput }),
  event: 'CORRECTION_REFUSED',
  atomic: 'statement',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject) => (actor ? mayRefuseCorrection(actor, subject) : denied('SIGN_IN_NEEDED')),
  run: (context, subject, { reason }) =>
    step(context, subject, { name: 'REFUSE_CORRECTION', fact: 'CORRECTION_REFUSED' }, subject.levels, {
      reason,
      set: { askingLevel: subject.askingLevel },
      facts: { refused: subject.proposalHash, termsHash: subject.termsHash },
    }),
});
