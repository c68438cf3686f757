import { z } from 'zod';
import { dayInput } from '@/lib/commands/agreement/day-input';
import { step } from '@/lib/commands/agreement/move';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput } from '@/lib/db/refusal';
import { loadFulfilment } from '@/lib/db/stores/fulfilment';
import { denied } from '@/lib/domain/access/decision';
import { contractDayProblem, mayFulfil } from '@/lib/domain/fulfilment/rules';
import { shanghaiDate } from '@/lib/domain/rules/dates';

/**
 * One side records that the labour contract is concluded: the agreement has done its work, can no longer be terminated
 * and leaves the graduate free. The other side is told and can contest it.
 */
export const fulfilAgreement = defineCommand({
  name: 'fulfil-agreement',
  permission: 'agreements.fulfil',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    concludedOn: dayInput('CONTRACT_DAY_MISSING'),
    confirmed: z.literal('yes', 'FULFILMENT_UNCONFIRMED'),
  }),
  event: 'AGREEMENT_FULFILLED',
  atomic: 'statement',
  load: ({ db, actor }, { id }) => (actor ? loadFulfilment(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject, now) => (actor ? mayFulfil(actor, subject, now) : denied('SIGN_IN_NEEDED')),
  run(context, subject, { concludedOn }) {
    const today = shanghaiDate(context.now);
    const problem = contractDayProblem(concludedOn, { today, acceptedOn: subject.acceptedOn ?? today });
    if (problem) throw new InvalidInput({ concludedOn: problem });
    return step(context, subject, { name: 'FULFIL', fact: 'AGREEMENT_FULFILLED' }, subject.levels, {
      needsNoProceeding: true,
      facts: { concludedOn, termsHash: subject.termsHash },
      set: { fulfilledAt: context.now },
    });
  },
});
