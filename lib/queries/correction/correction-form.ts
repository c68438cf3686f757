import { type Connection, databaseNow } from '@/lib/db/client';
import { composeCorrection, loadCorrection } from '@/lib/db/stores/correction';
import { type AgreementSubject, loadAgreement } from '@/lib/db/stores/load-agreement';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { differencesBetween } from '@/lib/domain/agreement/differences';
import { fieldOf } from '@/lib/domain/correction/fields';
import { mayCorrect } from '@/lib/domain/correction/rules';
import { defineQuery } from '@/lib/queries/define-query';

async function waiting(db: Connection, viewer: EmployerViewer, id: string) {
  const subject = await loadAgreement(db, viewer, id);
  if (subject?.state !== 'CORRECTING_EMPLOYER' || !mayCorrect(viewer, subject).allowed) return null;
  const correction = await loadCorrection(db, subject);
  return correction && { subject, correction, graduate: await nameOf(db, subject) };
}

async function nameOf(db: Connection, { enrolmentId }: AgreementSubject): Promise<string> {
  const { person } = await db.enrolment.findUniqueOrThrow({
    where: { id: enrolmentId },
    select: { person: { select: { name: true } } },
  });
  return person.name;
}

/** The fields this employer is asked to correct, each with the reviewer's words and what it holds; null = none waits. */
export const correctionForm = defineQuery({
  name: 'correction-form',
  permission: 'employer.agreements.write',
  async run(db: Connection, viewer: EmployerViewer, id: string) {
    const found = await waiting(db, viewer, id);
    if (!found) return null;
    const { fixList, open, refusal, begin, typed, draftVersion, savedAt } = found.correction;
    const words = new Map(fixList.items.map((item) => [item.field, item.words]));
    return {
      graduate: found.graduate,
      ...{ level: fixList.level, reason: fixList.reason, refusal, savedAt, version: draftVersion },
      fields: open.map((field) => ({ field, words: words.get(field) ?? null })),
      values: { ...begin, ...(typed as Record<string, string> | null) } as Record<string, string>,
    };
  },
});

/** The correction as it would be handed in now; null = none waits. */
export const correctionCheck = defineQuery({
  name: 'correction-check',
  permission: 'employer.agreements.write',
  async run(db: Connection, viewer: EmployerViewer, id: string) {
    const found = await waiting(db, viewer, id);
    if (!found) return null;
    const { correction, graduate } = found;
    const { fixList, onTable } = correction;
    const { version, findings, outside } = composeCorrection(correction, correction.typed ?? {}, await databaseNow(db));
    const differences = version ? differencesBetween(onTable.letter, version.content) : [];
    const changed = new Set(differences.map(fieldOf));
    return {
      ...{ graduate, findings, level: fixList.level, isOutside: outside.length > 0 },
      ready: version && {
        ...{ checked: version.checked, warnings: version.warnings.length, note: version.note, differences },
        /** Asked for and left as they are: allowed, but seen by everybody. */
        untouched: fixList.items.flatMap(({ field }) => (changed.has(field) ? [] : [field])),
      },
    };
  },
});
