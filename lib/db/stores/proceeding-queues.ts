import type { Connection, ProceedingFilter } from '@/lib/db/client';
import { departmentsOf, seesWholeSchool, type SchoolViewer } from '@/lib/domain/access/viewer';
import { requestedBefore } from '@/lib/domain/proceeding/reply-time';
import { type Side, stateOfReview } from '@/lib/domain/proceeding/states';

/** Counting stops here: a queue this long is shown as "more than". */
const MOST_COUNTED = 100;

/** What each scope of the reviewer has to decide; below the school one without a department has nothing. */
export function waitingAtLevels({ schoolId, scopes }: SchoolViewer): ProceedingFilter[] {
  return scopes.flatMap(({ level, departmentId }): ProceedingFilter[] => {
    const state = stateOfReview(level);
    if (level === 'SCHOOL') return [{ state, agreement: { schoolId } }];
    return departmentId ? [{ state, agreement: { schoolId, departmentId } }] : [];
  });
}

/** The agreements this reviewer may see. */
export const withinReach = (viewer: SchoolViewer): ProceedingFilter => ({
  agreement: {
    schoolId: viewer.schoolId,
    ...(seesWholeSchool(viewer) ? {} : { departmentId: { in: departmentsOf(viewer) } }),
  },
});

/** Terminations nobody answered for fifteen whole days: the school may take them up. */
export const overdueAnswers = (now: Date): ProceedingFilter => ({
  state: 'PENDING_COUNTERPARTY',
  kind: 'TERMINATION',
  requestedAt: { lt: requestedBefore(now) },
});

/** How many of these there are, counted to a hundred, and since when the oldest waits. */
export async function countBounded(db: Connection, where: ProceedingFilter) {
  const rows = await db.proceeding.findMany({
    where,
    orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
    select: { stateSince: true },
    take: MOST_COUNTED + 1,
  });
  return {
    count: Math.min(rows.length, MOST_COUNTED),
    isMore: rows.length > MOST_COUNTED,
    oldest: rows[0]?.stateSince ?? null,
  };
}

/** What waits for this reviewer: at his levels, and what he may take up. Nothing where he has neither. */
export function awaitingProceedings(db: Connection, viewer: SchoolViewer, now: Date) {
  const filters = waitingAtLevels(viewer);
  if (seesWholeSchool(viewer)) filters.push({ ...overdueAnswers(now), agreement: { schoolId: viewer.schoolId } });
  return countBounded(db, filters.length > 0 ? { OR: filters } : { id: { in: [] } });
}

/** Requests this side has to answer, the oldest first. */
export const unansweredBy = (side: Side): ProceedingFilter => ({
  state: 'PENDING_COUNTERPARTY',
  requestedBy: side === 'EMPLOYER' ? 'GRADUATE' : 'EMPLOYER',
});
