import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { composeRevision, loadNegotiation } from '@/lib/db/stores/negotiation';
import { denied } from '@/lib/domain/access/decision';
import { mayAnswerCounter } from '@/lib/domain/counter-proposal/rules';

/** Says everything that keeps the kept version from being sent, field by field; changes nothing. */
export const checkRevisionDraft = defineCommand({
  name: 'check-revision-draft',
  permission: 'employer.agreements.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'REVISION_DRAFT_CHECKED',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject, now) =>
    actor ? mayAnswerCounter(actor, subject, 'AMEND_COUNTER', now) : denied('SIGN_IN_NEEDED'),
  async run({ db, now }, subject) {
    const negotiation = await loadNegotiation(db, subject, 'EMPLOYER');
    if (!negotiation.typed) throw new Refusal('VERSION_DRAFT_STALE');
    const { problems } = composeRevision(negotiation, negotiation.typed, now);
    if (problems.length > 0)
      throw new InvalidInput(Object.fromEntries(problems.map(({ field, code }) => [field, code])));
    return { result: { id: subject.id }, subject: { type: 'agreement', id: subject.id } };
  },
});
