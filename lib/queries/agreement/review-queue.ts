import { behind } from '@/lib/db/behind';
import type { AgreementFilter, Connection } from '@/lib/db/client';
import { databaseNow } from '@/lib/db/client';
import { acceptedGraduate } from '@/lib/db/stores/graduate-snapshot';
import { departmentsOf, seesWholeSchool, type SchoolViewer } from '@/lib/domain/access/viewer';
import { type AgreementState, type ReviewLevel, stateOfLevel } from '@/lib/domain/agreement/states';
import { type Cursor, pageOf } from '@/lib/domain/paging/cursor';
import { defineQuery } from '@/lib/queries/define-query';

const PAGE = 20;

export const reviewTabs = ['waiting', 'correcting', 'decided'] as const;
export type ReviewTab = (typeof reviewTabs)[number];

export interface ReviewQueueInput {
  /**
   * `waiting`: at my level now, longest wait first. `correcting`: my level asked for a correction, longest wait first.
   * `decided`: everything else that was accepted, newest first.
   */
  tab: ReviewTab;
  after?: Cursor;
}

/** The agreements a reviewer may see, one page: those that wait for him, or those that went on or ended. */
export const reviewQueue = defineQuery({
  name: 'review-queue',
  permission: 'school.reviews.read',
  async run(db: Connection, viewer: SchoolViewer, { tab, after }: ReviewQueueInput) {
    const [now, rows] = await Promise.all([
      databaseNow(db),
      tab === 'decided' ? decided(db, viewer, after) : waiting(db, filtersOf(viewer)[tab], after),
    ]);
    const { rows: page, next } = pageOf(rows, PAGE, ({ stateSince, id }) => ({ at: stateSince, id }));
    return { now, next, rows: page.map(viewOf) };
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
async function waiting(db: Connection, filters: AgreementFilter[], after?: Cursor): Promise<Row[]> {
  const pages = await Promise.all(filters.map((where) => read(db, where, 'asc', after)));
  const rows = [...new Map(pages.flat().map((row) => [row.id, row])).values()];
  return rows
    .sort((a, b) => a.stateSince.getTime() - b.stateSince.getTime() || a.id.localeCompare(b.id))
    .slice(0, PAGE + 1);
}

/** What each scope of the reviewer has, or will get back; below the school one without a department has nothing. */
function filtersOf({ schoolId, scopes }: SchoolViewer): Record<'waiting' | 'correcting', AgreementFilter[]> {
  const reached = scopes.flatMap(({ level, departmentId }): { level: ReviewLevel; of: AgreementFilter }[] => {
    if (level === 'SCHOOL') return [{ level, of: { schoolId } }];
    return departmentId ? [{ level, of: { schoolId, departmentId } }] : [];
  });
  return {
    waiting: reached.map(({ level, of }) => ({ state: stateOfLevel(level), ...of })),
    correcting: reached.map(({ level, of }) => ({ state: { in: [...correcting] }, askingLevel: level, ...of })),
  };
}

const correcting = ['CORRECTING_EMPLOYER', 'CORRECTING_GRADUATE'] as const;

function decided(db: Connection, viewer: SchoolViewer, after?: Cursor): Promise<Row[]> {
  const mine = filtersOf(viewer);
  const own: AgreementFilter = seesWholeSchool(viewer) ? {} : { departmentId: { in: departmentsOf(viewer) } };
  const where = {
    schoolId: viewer.schoolId,
    acceptedAt: { not: null },
    NOT: { OR: [...mine.waiting, ...mine.correcting] },
    ...own,
  };
  return read(db, where, 'desc', after);
}

/** The graduate as he accepted, like the record the row leads to; the roster's data only where that was erased. */
function viewOf({ id, state, stateSince, enrolment, terms, termsId, graduateSealed }: Row) {
  // The version that binds, not the newest: another may be proposed and not agreed.
  const content = terms.find((version) => version.id === termsId)?.content as
    { terms: { post: string }; employer: { name: string } } | undefined;
  const { studentNumber, majorName, person } = enrolment;
  const graduate = graduateSealed ? acceptedGraduate(graduateSealed) : { name: person.name, majorName, studentNumber };
  return {
    id,
    state: state as AgreementState,
    stateSince,
    employer: content?.employer.name ?? '',
    post: content?.terms.post ?? '',
    graduate: graduate.name,
    major: graduate.majorName,
    studentNumber: graduate.studentNumber,
  };
}

export type ReviewRow = ReturnType<typeof viewOf>;
