import type { Connection } from '@/lib/db/client';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { type LetterVersion, versionsOf } from '@/lib/db/stores/negotiation';
import type { Viewer } from '@/lib/domain/access/viewer';
import { type Difference, differencesBetween } from '@/lib/domain/agreement/differences';
import { levelOfState, type ReviewLevel } from '@/lib/domain/agreement/states';
import { type FixList, readFixList } from '@/lib/domain/correction/fix-list';
import { defineQuery } from '@/lib/queries/define-query';
import { z } from 'zod';

export interface CorrectionRecord {
  number: number;
  fixList: FixList;
  /** The employer's note with what was handed in last. */
  note: string | null;
  refusals: { at: Date; reason: string }[];
  confirmedAt: Date | null;
  /** What was corrected, once it is confirmed; while the two sides work on it only they see that. */
  differences: Difference[] | null;
  /** Levels that had passed before it was confirmed: they saw the older terms. */
  passedBefore: ReviewLevel[];
  /** Is it still under way? */
  isOpen: boolean;
}

const versionFacts = z.object({ termsHash: z.string(), before: z.string() });

/** Every correction asked for on one record, the oldest first; empty where none was, or the record is not his. */
export const corrections = defineQuery({
  name: 'corrections',
  permission: {
    EMPLOYER: 'employer.agreements.read',
    GRADUATE: 'graduate.agreements.read',
    SCHOOL: 'school.reviews.read',
    PLATFORM: 'platform.home',
  },
  async run(db: Connection, viewer: Viewer, id: string): Promise<CorrectionRecord[]> {
    const subject = await loadAgreement(db, viewer, id);
    if (!subject) return [];
    const events = await db.agreementEvent.findMany({ where: { agreementId: id }, orderBy: { sequence: 'asc' } });
    const asked = events.filter(({ type }) => type === 'CORRECTION_ASKED');
    if (asked.length === 0) return [];
    const versions = await versionsOf(db, id);
    return asked.map((event, index) => {
      const end = asked[index + 1]?.sequence ?? Number.POSITIVE_INFINITY;
      const own = events.filter(({ sequence }) => sequence > event.sequence && sequence < end);
      const confirmed = own.find(({ type }) => type === 'CORRECTION_CONFIRMED');
      const passed = events.filter(({ type, sequence }) => type === 'REVIEW_PASSED' && sequence < event.sequence);
      return {
        number: index + 1,
        fixList: readFixList(event),
        note: own.findLast(({ type }) => type === 'AGREEMENT_CORRECTED')?.reason ?? null,
        refusals: own
          .filter(({ type }) => type === 'CORRECTION_REFUSED')
          .map(({ at, reason }) => ({ at, reason: reason ?? '' })),
        confirmedAt: confirmed?.at ?? null,
        differences: confirmed ? changesOf(versions, confirmed.facts) : null,
        passedBefore: confirmed ? passed.flatMap(({ fromState }) => (fromState && levelOfState(fromState)) ?? []) : [],
        isOpen: subject.state.startsWith('CORRECTING_') && index === asked.length - 1,
      };
    });
  },
});

function changesOf(versions: readonly LetterVersion[], facts: unknown): Difference[] {
  const { termsHash, before } = versionFacts.parse(facts);
  const [old, young] = [before, termsHash].map((hash) => versions.find((version) => version.hash === hash));
  return old && young ? differencesBetween(old.letter, young.letter) : [];
}
