import { behind } from '@/lib/db/behind';
import type { AgreementFilter, Connection } from '@/lib/db/client';
import { databaseNow } from '@/lib/db/client';
import { acceptedGraduate } from '@/lib/db/stores/graduate-snapshot';
import { departmentsOf, seesWholeSchool, type SchoolViewer } from '@/lib/domain/access/viewer';
import type { AgreementState } from '@/lib/domain/agreement/states';
import { type Cursor, pageOf } from '@/lib/domain/paging/cursor';
import type { TurnClock } from '@/lib/domain/turn/clock';
import { defineQuery } from '@/lib/queries/define-query';
import { awaitedBy, correctedFor, countOverdue, overdueFor } from './review-filters';
import { clocksOf } from './turn-clocks';

const PAGE = 20;

export const reviewTabs = ['waiting', 'overdue', 'correcting', 'decided'] as const;
export type ReviewTab = (typeof reviewTabs)[number];

export interface ReviewQueueInput {
  /**
   * `waiting`: at my level now, longest wait first. `overdue`: those of them that take longer than twice the usual time.
   * `correcting`: my level asked for a correction, longest wait first. `decided`: everything else that was accepted,
   * newest first.
   */
  tab: ReviewTab;
  after?: Cursor;
}

/** The agreements a reviewer may see, one page, each with its clock: those that wait for him, or that went on or ended. */
export const reviewQueue = defineQuery({
  name: 'review-queue',
  permission: 'school.reviews.read',
  async run(db: Connection, viewer: SchoolViewer, { tab, after }: ReviewQueueInput) {
    const now = await databaseNow(db);
    const rows =
      tab === 'decided'
        ? await decided(db, viewer, after)
        : await waiting(db, await filtersOf[tab](db, viewer, now), after);
    const { rows: page, next } = pageOf(rows, PAGE, ({ stateSince, id }) => ({ at: stateSince, id }));
    const clockOf = await clocksOf(db, now, page);
    return { now, next, rows: page.map((row) => viewOf(row, clockOf(row))) };
  },
});

/** What a tab lists, one filter for each queue of the reviewer. */
const filtersOf = {
  waiting: (_db: Connection, viewer: SchoolViewer) => awaitedBy(viewer),
  overdue: overdueFor,
  correcting: (_db: Connection, viewer: SchoolViewer) => correctedFor(viewer),
} as const;

/** How many of the agreements that wait for a reviewer are overdue; counting ends at a number nobody reads through. */
export const overdueReviews = defineQuery({
  name: 'overdue-reviews',
  permission: 'school.reviews.read',
  async run(db: Connection, viewer: SchoolViewer) {
    return countOverdue(db, viewer, await databaseNow(db));
  },
});

const include = {
  terms: { select: { id: true, content: true } },
  enrolment: { include: { person: { select: { name: true } } } },
} as const;

const read = (db: Connection, where: AgreementFilter, order: 'asc' | 'desc', after?: Cursor) =>
  db.agreement.findMany({
    where: { AND: [where, behind('stateSince', after, order)] },
    include,
    orderBy: [{ stateSince: order }, { id: order }],
    take: PAGE + 1,
  });

type Row = Awaited<ReturnType<typeof read>>[number];

/** One read for each of the reviewer's levels, each along its own partial index, then merged: no sort of the whole. */
async function waiting(db: Connection, filters: readonly AgreementFilter[], after?: Cursor): Promise<Row[]> {
  const pages = await Promise.all(filters.map((where) => read(db, where, 'asc', after)));
  const rows = [...new Map(pages.flat().map((row) => [row.id, row])).values()];
  return rows
    .sort((a, b) => a.stateSince.getTime() - b.stateSince.getTime() || a.id.localeCompare(b.id))
    .slice(0, PAGE + 1);
}

function decided(db: Connection, viewer: SchoolViewer, after?: Cursor): Promise<Row[]> {
  const own: AgreementFilter = seesWholeSchool(viewer) ? {} : { departmentId: { in: departmentsOf(viewer) } };
  const where = {
    schoolId: viewer.schoolId,
    acceptedAt: { not: null },
    NOT: { OR: [...awaitedBy(viewer), ...correctedFor(viewer)] },
    ...own,
  };
  return read(db, where, 'desc', after);
}

/** The graduate as he accepted, like the record the row leads to; the roster's data only where that was erased. */
function viewOf({ id, state, stateSince, enrolment, terms, termsId, graduateSealed }: Row, clock: TurnClock | null) {
  // The version that binds, not the newest: another may be proposed and not agreed.
  const content = terms.find((version) => version.id === termsId)?.content as
    { terms: { post: string }; employer: { name: string } } | undefined;
  const { studentNumber, majorName, person } = enrolment;
  const graduate = graduateSealed ? acceptedGraduate(graduateSealed) : { name: person.name, majorName, studentNumber };
  return {
    id,
    state: state as AgreementState,
    stateSince,
    clock,
    employer: content?.employer.name ?? '',
    post: content?.terms.post ?? '',
    graduate: graduate.name,
    major: graduate.majorName,
    studentNumber: graduate.studentNumber,
  };
}

export type ReviewRow = ReturnType<typeof viewOf>;
