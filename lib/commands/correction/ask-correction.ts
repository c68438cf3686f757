import { z } from 'zod';
import { step } from '@/lib/commands/agreement/move';
import { reasonInput } from '@/lib/commands/agreement/reason-input';
import { seenLevelInput } from '@/lib/commands/agreement/seen-level-input';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { denied } from '@/lib/domain/access/decision';
import { mayReview } from '@/lib/domain/agreement/policy';
import { levelOfState } from '@/lib/domain/agreement/states';
import { correctionFields } from '@/lib/domain/correction/fields';
import { factsOfFixList, type FixItem, wordsOf } from '@/lib/domain/correction/fix-list';
import { normaliseParagraphs } from '@/lib/domain/rules/text';

const words = z
  .string()
  .transform(normaliseParagraphs)
  .pipe(z.string().max(200, 'CORRECTION_WORDS_TOO_LONG'))
  .optional();

/**
 * A reviewer neither passes nor rejects: the employer is to correct the named fields of the letter, each with what is
 * wrong. The level that asked is remembered and gets the record back; what earlier levels passed stays passed.
 */
export const askCorrection = defineCommand({
  name: 'ask-correction',
  permission: 'school.reviews.decide',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    level: seenLevelInput,
    reason: reasonInput,
    ...Object.fromEntries(correctionFields.map((field) => [wordsOf(field), words] as const)),
  }),
  event: 'CORRECTION_ASKED',
  atomic: 'statement',
  load: ({ db, actor }, { id }) => (actor ? loadAgreement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject, _now, { level }) =>
    actor ? mayReview(actor, subject, 'ASK_CORRECTION', level) : denied('SIGN_IN_NEEDED'),
  run(context, subject, { reason, ...typed }) {
    const level = levelOfState(subject.state);
    if (!level) throw new Refusal('AGREEMENT_WRONG_STATE');
    const items = itemsOf(typed);
    if (items.length === 0) throw new InvalidInput({ [wordsOf('post')]: 'CORRECTION_FIELDS_MISSING' });
    return step(context, subject, { name: 'ASK_CORRECTION', fact: 'CORRECTION_ASKED' }, subject.levels, {
      reason,
      facts: { ...factsOfFixList(level, items), termsHash: subject.termsHash },
      set: { askingLevel: level },
    });
  },
});

/** A field is named by saying what is wrong with it. */
function itemsOf(typed: Record<string, unknown>): FixItem[] {
  return correctionFields.flatMap((field) => {
    const said = typed[wordsOf(field)];
    return typeof said === 'string' && said ? [{ field, words: said }] : [];
  });
}
