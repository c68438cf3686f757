import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { composeCorrection, loadCorrection } from '@/lib/db/stores/correction';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { denied } from '@/lib/domain/access/decision';
import { mayCorrect } from '@/lib/domain/correction/rules';

/** Says everything that keeps the kept correction from being handed in, field by field; changes nothing. */
export const checkCorrectionDraft = defineCommand({
  name: 'check-correction-draft',
  permission: 'employer.agreements.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'CORRECTION_DRAFT_CHECKED',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject) => (actor ? mayCorrect(actor, subject) : denied('SIGN_IN_NEEDED')),
  async run({ db, now }, subject) {
    const correction = await loadCorrection(db, subject);
    if (!correction?.typed) throw new Refusal('VERSION_DRAFT_STALE');
    const { problems, outside } = composeCorrection(correction, correction.typed, now);
    if (problems.length > 0)
      throw new InvalidInput(Object.fromEntries(problems.map(({ field, code }) => [field, code])));
    if (outside.length > 0) throw new Refusal('CORRECTION_OUTSIDE_LIST');
    return { result: { id: subject.id }, subject: { type: 'agreement', id: subject.id } };
  },
});
