import { behind } from '@/lib/db/behind';
import type { Connection } from '@/lib/db/client';
import type { SchoolViewer } from '@/lib/domain/access/viewer';
import { pageOf, readCursor } from '@/lib/domain/paging/cursor';
import type { RosterRequestKind, RosterRequestState } from '@/lib/domain/roster/requests';
import { defineQuery } from '@/lib/queries/define-query';

const PAGE = 30;

/** What graduates asked the school to put right: waiting ones the oldest first, decided ones the latest first. */
export const rosterRequests = defineQuery({
  name: 'roster-requests',
  permission: 'school.requests.decide',
  async run(db: Connection, { schoolId }: SchoolViewer, { isOpen, after }: { isOpen: boolean; after?: string }) {
    const cursor = readCursor(after);
    const order = isOpen ? 'asc' : 'desc';
    const rows = await db.rosterRequest.findMany({
      where: {
        enrolment: { schoolId },
        state: isOpen ? 'OPEN' : { not: 'OPEN' },
        ...behind('createdAt', cursor, order),
      },
      orderBy: [{ createdAt: order }, { id: order }],
      take: PAGE + 1,
      select: {
        id: true,
        kind: true,
        state: true,
        createdAt: true,
        decidedAt: true,
        enrolment: {
          select: { studentNumber: true, person: { select: { name: true } }, department: { select: { name: true } } },
        },
      },
    });
    const page = pageOf(rows, PAGE, ({ createdAt, id }) => ({ at: createdAt, id }));
    return {
      items: page.rows.map(({ enrolment, kind, state, ...request }) => ({
        ...request,
        kind: kind as RosterRequestKind,
        state: state as RosterRequestState,
        name: enrolment.person.name,
        studentNumber: enrolment.studentNumber,
        department: enrolment.department.name,
      })),
      isFirst: !cursor,
      next: page.next,
    };
  },
});
