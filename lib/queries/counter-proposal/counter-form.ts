import { type Connection, databaseNow } from '@/lib/db/client';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { composeCounter, loadNegotiation } from '@/lib/db/stores/negotiation';
import type { ViewerOf } from '@/lib/domain/access/viewer';
import { differencesBetween } from '@/lib/domain/agreement/differences';
import { termsToForm } from '@/lib/domain/agreement/letter-form';
import { mayCounter } from '@/lib/domain/counter-proposal/rules';
import { boxOf, topicsChanged } from '@/lib/domain/counter-proposal/topics';
import { defineQuery } from '@/lib/queries/define-query';

/**
 * What the graduate's form of changes begins with: what he has typed and not sent, else the letter with the boxes of his
 * last wish ticked. Null = not his.
 */
export const counterForm = defineQuery({
  name: 'counter-form',
  permission: 'graduate.agreements.answer',
  async run(db: Connection, viewer: ViewerOf<'GRADUATE'>, id: string) {
    const subject = await loadAgreement(db, viewer, id);
    if (!subject) return null;
    const [now, negotiation] = [await databaseNow(db), await loadNegotiation(db, subject, 'GRADUATE')];
    const { onTable, versions, countersLeft, typed, savedAt, draftVersion } = negotiation;
    const last = versions.findLast(({ kind }) => kind === 'COUNTER');
    const asked = last ? topicsChanged(onTable.letter.terms, last.letter.terms) : [];
    const boxes = Object.fromEntries(asked.map((topic) => [boxOf(topic), 'yes']));
    const begin = typed ?? { ...boxes, ...(last ? termsToForm(last.letter.terms) : {}) };
    return {
      may: mayCounter(viewer, subject, now),
      countersLeft,
      letter: onTable.letter,
      replyBy: subject.replyBy,
      values: { ...termsToForm(onTable.letter.terms), ...begin } as Record<string, string>,
      savedAt,
      version: draftVersion,
    };
  },
});

/** What would be sent to the employer now, with the fingerprint that ties the confirmation to it. Null = not his. */
export const counterCheck = defineQuery({
  name: 'counter-check',
  permission: 'graduate.agreements.answer',
  async run(db: Connection, viewer: ViewerOf<'GRADUATE'>, id: string) {
    const subject = await loadAgreement(db, viewer, id);
    if (!subject) return null;
    const [now, negotiation] = [await databaseNow(db), await loadNegotiation(db, subject, 'GRADUATE')];
    const { onTable, typed, countersLeft } = negotiation;
    const { version, message } = composeCounter(negotiation, typed ?? {}, now);
    return {
      may: mayCounter(viewer, subject, now),
      countersLeft,
      employer: onTable.letter.employer.name,
      post: onTable.letter.terms.post,
      replyBy: subject.replyBy,
      message,
      /** Null where something keeps it from being sent: the form says what. */
      ready: version && {
        checked: version.checked,
        differences: differencesBetween(onTable.letter, version.content),
      },
    };
  },
});
