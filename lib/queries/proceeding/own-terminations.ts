import { type Connection } from '@/lib/db/client';
import { countWaitingTerminations, findTerminations, type TerminationScope } from '@/lib/db/stores/termination-rows';
import type { EmployerViewer, GraduateViewer } from '@/lib/domain/access/viewer';
import { type Cursor, pageOf } from '@/lib/domain/paging/cursor';
import { MOST_WAITING, type TerminationTab } from '@/lib/domain/proceeding/termination-list';
import { turnOfProceeding } from '@/lib/domain/proceeding/states';
import { defineQuery } from '@/lib/queries/define-query';

const PAGE = 20;
export interface OwnTerminationsInput {
  tab: TerminationTab;
  /** Employers only. */
  sought?: string;
  after?: Cursor;
}

/** One page of the terminations of the viewer's side, newest request first, and how many wait for its answer. */
export const ownTerminations = defineQuery({
  name: 'own-terminations',
  permission: 'proceedings.read',
  async run(db: Connection, viewer: EmployerViewer | GraduateViewer, { tab, sought, after }: OwnTerminationsInput) {
    const isEmployer = viewer.party === 'EMPLOYER';
    const scope: TerminationScope = isEmployer ? { employerId: viewer.employerId } : { personId: viewer.personId };
    const filter = { scope, tab, ...(isEmployer ? { sought } : {}), after, limit: PAGE + 1 };
    const [rows, waiting] = await Promise.all([
      findTerminations(db, filter),
      countWaitingTerminations(db, scope, MOST_WAITING),
    ]);
    const page = pageOf(rows, PAGE, ({ requestedAt, id }) => ({ at: requestedAt, id }));
    const views = page.rows.map(({ employer, graduate, ...row }) => ({
      ...row,
      other: isEmployer ? graduate : employer,
      isOwn: row.requestedBy === viewer.party,
      turn: turnOfProceeding(row.state, row.requestedBy) ?? null,
    }));
    return { waiting, next: page.next, rows: views };
  },
});

export type TerminationLine = Awaited<ReturnType<typeof ownTerminations>>['rows'][number];
