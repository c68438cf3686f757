import { type Connection, databaseNow } from '@/lib/db/client';
import { awaitingReviews } from '@/lib/db/stores/awaiting-reviews';
import { awaitingProceedings } from '@/lib/db/stores/proceeding-queues';
import { countRoster, rosterYears } from '@/lib/db/stores/school-roster';
import { mayUse } from '@/lib/domain/access/permissions';
import type { SchoolViewer } from '@/lib/domain/access/viewer';
import { graduateProgress, type GraduateProgress } from '@/lib/domain/roster/progress';
import { countOverdue } from '@/lib/queries/agreement/review-filters';
import { defineQuery } from '@/lib/queries/define-query';

/** What waits for this reviewer, and where the graduates of the latest year stand. */
export const schoolHome = defineQuery({
  name: 'school-home',
  permission: 'school.home',
  async run(db: Connection, viewer: SchoolViewer) {
    const { schoolId } = viewer;
    const mayDecide = mayUse(viewer, 'school.requests.decide').allowed;
    const now = await databaseNow(db);
    const [reviews, overdue, proceedings, requests, imports, opened, years] = await Promise.all([
      awaitingReviews(db, viewer),
      countOverdue(db, viewer, now),
      awaitingProceedings(db, viewer, now),
      mayDecide ? oldestOf(db, schoolId) : null,
      mayDecide ? db.rosterImport.count({ where: { schoolId, state: 'PENDING' } }) : 0,
      db.schoolYear.findMany({ where: { schoolId }, orderBy: { year: 'desc' }, select: { year: true }, take: 1 }),
      rosterYears(db, schoolId),
    ]);
    const year = opened[0]?.year ?? years[0] ?? null;
    return {
      reviews,
      overdue,
      proceedings,
      requests,
      imports,
      year,
      roster: year === null ? null : await summary(db, viewer, year),
    };
  },
});

async function oldestOf(db: Connection, schoolId: string) {
  const where = { state: 'OPEN', enrolment: { schoolId } };
  const [count, first] = await Promise.all([
    db.rosterRequest.count({ where }),
    db.rosterRequest.findFirst({ where, orderBy: { createdAt: 'asc' }, select: { createdAt: true } }),
  ]);
  return { count, oldest: first?.createdAt ?? null };
}

async function summary(db: Connection, viewer: SchoolViewer, year: number) {
  const counts = await countRoster(db, viewer, year);
  const of = (wanted: GraduateProgress): number => counts.find(({ progress }) => progress === wanted)?.count ?? 0;
  const byProgress = Object.fromEntries(graduateProgress.map((name) => [name, of(name)])) as Record<
    GraduateProgress,
    number
  >;
  return { total: counts.reduce((sum, { count }) => sum + count, 0), byProgress };
}
