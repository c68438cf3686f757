import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { composeCounter, loadNegotiation } from '@/lib/db/stores/negotiation';
import { denied } from '@/lib/domain/access/decision';
import { mayCounter } from '@/lib/domain/counter-proposal/rules';

/** Says everything that keeps the kept changes from being sent, field by field; changes nothing. */
export const checkCounterDraft = defineCommand({
  name: 'check-counter-draft',
  permission: 'graduate.agreements.answer',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'COUNTER_DRAFT_CHECKED',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject, now) => (actor ? mayCounter(actor, subject, now) : denied('SIGN_IN_NEEDED')),
  async run({ db, now }, subject) {
    const negotiation = await loadNegotiation(db, subject, 'GRADUATE');
    if (!negotiation.typed) throw new Refusal('VERSION_DRAFT_STALE');
    const { problems } = composeCounter(negotiation, negotiation.typed, now);
    if (problems.length > 0)
      throw new InvalidInput(Object.fromEntries(problems.map(({ field, code }) => [field, code])));
    return { result: { id: subject.id }, subject: { type: 'agreement', id: subject.id } };
  },
});
