import { open } from '@/lib/crypto/personal-data';
import { type Connection, databaseNow } from '@/lib/db/client';
import { type ChosenRecord, chosenRecords, selectionOf } from '@/lib/db/stores/agreement-selections';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { DEED_LIMITS, mayDoWith } from '@/lib/domain/batch/agreement-deeds';
import { extensionDays } from '@/lib/domain/agreement/reply-deadline';
import { maskIdentityNumber } from '@/lib/domain/rules/masking';
import { isId } from '@/lib/ids';
import { defineQuery } from '@/lib/queries/define-query';

export interface ChosenView {
  id: string;
  graduate: string;
  school: string;
  department: string;
  post: string;
  state: ChosenRecord['state'];
  replyBy: Date;
}

const viewOf = ({ id, graduate, school, department, post, state, replyBy }: ChosenRecord): ChosenView => ({
  ...{ id, graduate, school, department, post, state, replyBy },
});

/**
 * A choice of the viewer with the decision on each record, made by the policies that guard the commands: whom the deed
 * would reach, and whom not, by reason. Null = the choice is somebody else's or was dropped.
 */
export const chosenAgreements = defineQuery({
  name: 'chosen-agreements',
  permission: 'employer.agreements.read',
  async run(db: Connection, viewer: EmployerViewer, id: string) {
    if (!isId(id)) return null;
    const { employerId, membershipId } = viewer;
    const selection = await selectionOf(db, { employerId, membershipId, id });
    if (!selection) return null;
    const { deed, agreementIds, isCut } = selection;
    const now = await databaseNow(db);
    const records = await chosenRecords(db, employerId, agreementIds);
    const able: ChosenRecord[] = [];
    const unable = new Map<string, ChosenView[]>();
    for (const record of records) {
      const decision = mayDoWith(deed, viewer, record, now);
      if (decision.allowed) able.push(record);
      else unable.set(decision.code, [...(unable.get(decision.code) ?? []), viewOf(record)]);
    }
    return {
      ...{ id, deed, isCut, chosen: agreementIds.length, missing: agreementIds.length - records.length },
      able: able.map(viewOf),
      unable: [...unable].map(([code, rows]) => ({ code, rows })),
      days: deed === 'extend' ? commonDays(able, now) : null,
    };
  },
});

/** The days every one of these letters can be put off to; null when no day suits all. */
function commonDays(records: readonly ChosenRecord[], now: Date): { from: string; to: string } | null {
  const spans = records.map(({ maximumDays, ...record }) =>
    extensionDays({ ...record, now, maximumDays: maximumDays ?? 0 }),
  );
  const from =
    spans
      .map((span) => span.from)
      .sort()
      .at(-1) ?? '';
  const to =
    spans
      .map((span) => span.to)
      .sort()
      .at(0) ?? '';
  return from && from <= to ? { from, to } : null;
}

/** Ids of the chosen records that are papers, as far as one archive reaches; null = no choice of the viewer's. */
export const chosenPapers = defineQuery({
  name: 'chosen-papers',
  permission: 'employer.papers.read',
  async run(db: Connection, viewer: EmployerViewer, id: string) {
    if (!isId(id)) return null;
    const { employerId, membershipId } = viewer;
    const selection = await selectionOf(db, { employerId, membershipId, id });
    if (!selection) return null;
    const now = await databaseNow(db);
    const records = await chosenRecords(db, employerId, selection.agreementIds);
    return records
      .filter((record) => mayDoWith('papers', viewer, record, now).allowed)
      .slice(0, DEED_LIMITS.papers)
      .map((record) => record.id);
  },
});

/** The chosen records as a list to keep, numbers masked; null = no choice of the viewer's. */
export const chosenList = defineQuery({
  name: 'chosen-list',
  permission: 'employer.agreements.read',
  async run(db: Connection, { employerId, membershipId }: EmployerViewer, id: string) {
    if (!isId(id)) return null;
    const selection = await selectionOf(db, { employerId, membershipId, id });
    if (!selection) return null;
    const records = await chosenRecords(db, employerId, selection.agreementIds);
    return records.map(({ numberSealed, ...record }) => ({
      ...record,
      identity: maskIdentityNumber(open(numberSealed)),
    }));
  },
});

export type ListedRecord = NonNullable<Awaited<ReturnType<typeof chosenList>>>[number];
