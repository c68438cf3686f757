import type { Connection } from '@/lib/db/client';
import type { SchoolViewer } from '@/lib/domain/access/viewer';
import type { RosterRequestKind, RosterRequestState } from '@/lib/domain/roster/requests';
import { defineQuery } from '@/lib/queries/define-query';
import { readTimeKey, type TimeKey, writeTimeKey } from './key';

const PAGE = 30;

const behind = ({ at, id }: TimeKey, direction: 'gt' | 'lt') => ({
  OR: [{ createdAt: { [direction]: at } }, { createdAt: at, id: { [direction]: id } }],
});

/** What graduates asked the school to put right: waiting ones the oldest first, decided ones the latest first. */
export const rosterRequests = defineQuery({
  name: 'roster-requests',
  permission: 'school.requests.decide',
  async run(db: Connection, { schoolId }: SchoolViewer, { isOpen, after }: { isOpen: boolean; after?: string }) {
    const key = readTimeKey(after);
    const order = isOpen ? 'asc' : 'desc';
    const rows = await db.rosterRequest.findMany({
      where: {
        enrolment: { schoolId },
        state: isOpen ? 'OPEN' : { not: 'OPEN' },
        ...(key ? behind(key, isOpen ? 'gt' : 'lt') : {}),
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
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return {
      items: page.map(({ enrolment, kind, state, ...request }) => ({
        ...request,
        kind: kind as RosterRequestKind,
        state: state as RosterRequestState,
        name: enrolment.person.name,
        studentNumber: enrolment.studentNumber,
        department: enrolment.department.name,
      })),
      isFirst: key === null,
      next: rows.length > PAGE && last ? writeTimeKey({ at: last.createdAt, id: last.id }) : null,
    };
  },
});
