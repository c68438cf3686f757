import type { AgreementFilter, Connection } from '@/lib/db/client';
import { usualTimesOf } from '@/lib/db/stores/usual-times';
import type { SchoolViewer } from '@/lib/domain/access/viewer';
import { stateOfLevel } from '@/lib/domain/agreement/states';
import { overdueBefore } from '@/lib/domain/turn/clock';
import { turnScope } from '@/lib/domain/turn/holder';

/** Counting stops here: a number beyond it is said as "more than". */
const MOST_COUNTED = 99;

/** What each scope of a reviewer has to decide; below the school one without a department has nothing. */
export const awaitedBy = (viewer: SchoolViewer): AgreementFilter[] => queuesOf(viewer).map(({ where }) => where);

/** What each scope of a reviewer sent back for a correction and will get again. */
export const correctedFor = (viewer: SchoolViewer): AgreementFilter[] =>
  queuesOf(viewer).map(({ where, level }) => ({
    ...where,
    state: { in: ['CORRECTING_EMPLOYER', 'CORRECTING_GRADUATE'] },
    askingLevel: level,
  }));

function queuesOf({ schoolId, scopes }: SchoolViewer) {
  return scopes.flatMap(({ level, departmentId }) => {
    const state = stateOfLevel(level);
    if (level !== 'SCHOOL' && !departmentId) return [];
    const where: AgreementFilter =
      level === 'SCHOOL' ? { state, schoolId } : { state, schoolId, departmentId: departmentId ?? '' };
    const owner = turnScope(level, { employerId: '', schoolId, departmentId: departmentId ?? '' });
    return [{ state, where, owner, level }];
  });
}

/**
 * Of these what has been there longer than twice the usual time of its owner: a range of the same index, because all
 * records of one queue have the same owner and so the same limit. Nothing where no usual time is known.
 */
export async function overdueFor(db: Connection, viewer: SchoolViewer, now: Date): Promise<AgreementFilter[]> {
  const queues = queuesOf(viewer);
  const usual = await usualTimesOf(
    db,
    queues.map(({ owner }) => owner),
  );
  return queues.flatMap(({ state, where, owner }) => {
    const limit = overdueBefore(now, usual(owner, state));
    return limit ? [{ ...where, stateSince: { lt: limit } }] : [];
  });
}

/** How many those are; beyond `most` it is only known that there are more. */
export async function countOverdue(db: Connection, viewer: SchoolViewer, now: Date) {
  const filters = await overdueFor(db, viewer, now);
  const counts = await Promise.all(filters.map((where) => db.agreement.count({ where, take: MOST_COUNTED + 1 })));
  const count = counts.reduce((sum, one) => sum + one, 0);
  return { count: Math.min(count, MOST_COUNTED + 1), most: MOST_COUNTED };
}
