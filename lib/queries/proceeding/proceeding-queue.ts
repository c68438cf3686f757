import { behind } from '@/lib/db/behind';
import { type Connection, databaseNow, type ProceedingFilter } from '@/lib/db/client';
import { countBounded, overdueAnswers, waitingAtLevels, withinReach } from '@/lib/db/stores/proceeding-queues';
import type { SchoolViewer } from '@/lib/domain/access/viewer';
import { openStates } from '@/lib/domain/proceeding/states';
import { type Cursor, pageOf } from '@/lib/domain/paging/cursor';
import { defineQuery } from '@/lib/queries/define-query';
import { rowInclude, rowOf } from './proceeding-row';

const PAGE = 20;

export const queueTabs = ['waiting', 'overdue', 'notice', 'done'] as const;
export type QueueTab = (typeof queueTabs)[number];

/**
 * The proceedings a reviewer may see, one page: those that wait at his level, those nobody answered in time, those on
 * public notice (each the longest wait first), and those that ended (newest first). With it how many of the first two
 * there are, counted to a hundred.
 */
export const proceedingQueue = defineQuery({
  name: 'proceeding-queue',
  permission: 'school.reviews.read',
  async run(db: Connection, viewer: SchoolViewer, { tab, after }: { tab: QueueTab; after?: Cursor }) {
    const now = await databaseNow(db);
    const filters = filtersOf(viewer, tab, now);
    const order = tab === 'done' ? 'desc' : 'asc';
    const [rows, waiting, overdue] = await Promise.all([
      Promise.all(filters.map((where) => read(db, where, order, after))),
      countBounded(db, anyOf(filtersOf(viewer, 'waiting', now))),
      countBounded(db, anyOf(filtersOf(viewer, 'overdue', now))),
    ]);
    const page = pageOf(merged(rows.flat(), order), PAGE, ({ stateSince, id }) => ({ at: stateSince, id }));
    return { now, next: page.next, rows: page.rows.map(rowOf), counts: { waiting, overdue } };
  },
});

const anyOf = (filters: ProceedingFilter[]): ProceedingFilter =>
  filters.length > 0 ? { OR: filters } : { id: { in: [] } };

function filtersOf(viewer: SchoolViewer, tab: QueueTab, now: Date): ProceedingFilter[] {
  const own = withinReach(viewer);
  switch (tab) {
    case 'waiting':
      return waitingAtLevels(viewer);
    case 'overdue':
      return [{ AND: [overdueAnswers(now), own] }];
    case 'notice':
      return [{ state: 'PUBLIC_NOTICE', ...own }];
    case 'done':
      return [{ state: { notIn: openStates }, ...own }];
  }
}

const read = (db: Connection, where: ProceedingFilter, order: 'asc' | 'desc', after?: Cursor) =>
  db.proceeding.findMany({
    where: { AND: [where, behind('stateSince', after, order)] },
    include: rowInclude,
    orderBy: [{ stateSince: order }, { id: order }],
    take: PAGE + 1,
  });

/** One read for each of the reviewer's levels, each along the index, then merged: no sort of the whole. */
function merged<Row extends { id: string; stateSince: Date }>(rows: readonly Row[], order: 'asc' | 'desc'): Row[] {
  const sign = order === 'asc' ? 1 : -1;
  return [...new Map(rows.map((row) => [row.id, row])).values()]
    .sort((a, b) => sign * (a.stateSince.getTime() - b.stateSince.getTime() || a.id.localeCompare(b.id)))
    .slice(0, PAGE + 1);
}
