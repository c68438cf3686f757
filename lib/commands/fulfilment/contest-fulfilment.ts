import { z } from 'zod';
import { step } from '@/lib/commands/agreement/move';
import { reasonInput } from '@/lib/commands/agreement/reason-input';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { loadFulfilment } from '@/lib/db/stores/fulfilment';
import { violationCode } from '@/lib/db/violations';
import { denied } from '@/lib/domain/access/decision';
import { mayContestFulfilment } from '@/lib/domain/fulfilment/rules';

/**
 * The other side says that no labour contract was concluded: the agreement binds again, with the reason on record. Where
 * the graduate has meanwhile bound himself elsewhere the unique index keeps it ended, and he is told what to do.
 */
export const contestFulfilment = defineCommand({
  name: 'contest-fulfilment',
  permission: 'agreements.fulfil',
  input: z.strictObject({ id: z.uuid('ID_INVALID'), reason: reasonInput }),
  event: 'FULFILMENT_CONTESTED',
  atomic: 'statement',
  load: ({ db, actor }, { id }) => (actor ? loadFulfilment(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject, now) => (actor ? mayContestFulfilment(actor, subject, now) : denied('SIGN_IN_NEEDED')),
  async run(context, subject, { reason }) {
    try {
      return await step(
        context,
        subject,
        { name: 'CONTEST_FULFILMENT', fact: 'FULFILMENT_CONTESTED' },
        subject.levels,
        {
          reason,
          facts: { concludedOn: subject.concludedOn, recordedBy: subject.recordedBy },
        },
      );
    } catch (error) {
      // The words for letters speak of letters; here a signed agreement would come back.
      const code = violationCode(error);
      if (code === 'GRADUATE_BOUND' || code === 'AGREEMENT_LIVE_EXISTS')
        throw new Refusal('FULFILMENT_BOUND_ELSEWHERE');
      throw error;
    }
  },
});
