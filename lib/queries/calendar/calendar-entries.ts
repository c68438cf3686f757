import { type AgreementFilter, type Connection, databaseNow } from '@/lib/db/client';
import { mayUse } from '@/lib/domain/access/permissions';
import type { Viewer, ViewerOf } from '@/lib/domain/access/viewer';
import { letterContentSchema } from '@/lib/domain/agreement/snapshot';
import { agreementStates, isBinding } from '@/lib/domain/agreement/states';
import type { CalendarEntry } from '@/lib/domain/messages/calendar';
import { shanghaiDate } from '@/lib/domain/rules/dates';
import { defineQuery } from '@/lib/queries/define-query';

/** The nearest deadlines; more than anybody looks at in a calendar. */
const MOST = 500;
const waiting = ['PENDING_GRADUATE', 'COUNTERED'] as const;

const columns = {
  id: true,
  state: true,
  version: true,
  stateSince: true,
  replyBy: true,
  termsId: true,
  enrolmentId: true,
  terms: { select: { id: true, content: true } },
  enrolment: { select: { school: { select: { name: true } } } },
} as const;

const read = (db: Connection, where: AgreementFilter) =>
  db.agreement.findMany({ where, orderBy: [{ replyBy: 'asc' }, { id: 'asc' }], take: MOST, select: columns });
type Row = Awaited<ReturnType<typeof read>>[number];

/** The deadlines of the viewer that lie ahead: what waits for an answer, and when a graduate is to report for work. */
export const calendarEntries = defineQuery({
  name: 'calendar-entries',
  permission: 'own.account',
  async run(db: Connection, viewer: Viewer, _input: undefined): Promise<CalendarEntry[]> {
    const now = await databaseNow(db);
    if (viewer.party === 'GRADUATE') return ofGraduate(db, viewer, now);
    if (viewer.party === 'EMPLOYER' && mayUse(viewer, 'employer.agreements.read').allowed) {
      const { employerId } = viewer;
      const rows = await read(db, { employerId, state: { in: [...waiting] }, replyBy: { gt: now } });
      return rows.map((row) => replyOf(row, 'EMPLOYER'));
    }
    return [];
  },
});

async function ofGraduate(db: Connection, { personId }: ViewerOf<'GRADUATE'>, now: Date): Promise<CalendarEntry[]> {
  const own = { enrolment: { personId } };
  const [letters, bound] = await Promise.all([
    read(db, { ...own, state: { in: [...waiting] }, replyBy: { gt: now } }),
    read(db, { ...own, state: { in: agreementStates.filter(isBinding) } }),
  ]);
  const today = shanghaiDate(now);
  // Whoever is bound can only read his other letters: nothing of them is due.
  const occupied = new Set(bound.map(({ enrolmentId }) => enrolmentId));
  return [
    ...letters.filter(({ enrolmentId }) => !occupied.has(enrolmentId)).map((row) => replyOf(row, 'GRADUATE')),
    ...bound.map(reportOf).filter((entry) => entry.toOn >= today),
  ];
}

const letterOf = ({ terms, termsId }: Row) =>
  letterContentSchema.parse(terms.find(({ id }) => id === termsId)?.content);

const baseOf = ({ id, version, stateSince }: Row) => ({ id, revision: version, changedAt: stateSince });

function replyOf(row: Row, party: 'EMPLOYER' | 'GRADUATE'): CalendarEntry {
  const { employer, terms } = letterOf(row);
  const other = party === 'EMPLOYER' ? row.enrolment.school.name : employer.name;
  return { ...baseOf(row), kind: 'REPLY', party, other, post: terms.post, deadline: row.replyBy };
}

function reportOf(row: Row): Extract<CalendarEntry, { kind: 'REPORT' }> {
  const { employer, terms } = letterOf(row);
  return {
    ...baseOf(row),
    kind: 'REPORT',
    party: 'GRADUATE',
    other: employer.name,
    post: terms.post,
    fromOn: terms.reportFromOn,
    toOn: terms.reportToOn,
    isSigned: row.state === 'SIGNED',
  };
}
