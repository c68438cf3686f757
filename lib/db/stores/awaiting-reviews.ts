import type { Connection } from '@/lib/db/client';
import type { SchoolViewer } from '@/lib/domain/access/viewer';
import { type ReviewLevel, stateOfLevel } from '@/lib/domain/agreement/states';

/** Counting stops here: a queue this long is shown as "more than". */
const MOST_COUNTED = 1000;

/** Agreements that wait for this reviewer at one of his levels: how many, at most MOST_COUNTED, and since when. */
export async function awaitingReviews(
  db: Connection,
  viewer: SchoolViewer,
): Promise<{ count: number; isMore: boolean; oldest: Date | null }> {
  const levels = [...new Set(viewer.scopes.map(({ level }) => level))];
  const queues = await Promise.all(levels.map((level) => queueOf(db, viewer, level)));
  const since = queues.flatMap((queue) => queue.map(({ stateSince }) => stateSince.getTime()));
  return {
    count: Math.min(since.length, MOST_COUNTED),
    isMore: since.length > MOST_COUNTED,
    oldest: since.length > 0 ? new Date(Math.min(...since)) : null,
  };
}

function queueOf(db: Connection, { schoolId, scopes }: SchoolViewer, level: ReviewLevel) {
  const own = scopes.filter((scope) => scope.level === level);
  const departments = own.flatMap(({ departmentId }) => departmentId ?? []);
  return db.agreement.findMany({
    where: {
      schoolId,
      state: stateOfLevel(level),
      ...(level === 'SCHOOL' ? {} : { departmentId: { in: departments } }),
    },
    orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
    select: { stateSince: true },
    take: MOST_COUNTED + 1,
  });
}
