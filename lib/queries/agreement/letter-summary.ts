import type { Connection } from '@/lib/db/client';
import { letterContentSchema } from '@/lib/domain/agreement/snapshot';
import { agreementStates, isBinding } from '@/lib/domain/agreement/states';
import type { TurnClock } from '@/lib/domain/turn/clock';
import { clocksOf } from './turn-clocks';

/** What a list of the graduate's own agreements reads of each row. */
export const summaryColumns = {
  id: true,
  state: true,
  stateSince: true,
  replyBy: true,
  invitedAt: true,
  seenAt: true,
  endReason: true,
  number: true,
  termsId: true,
  enrolmentId: true,
  employerId: true,
  schoolId: true,
  departmentId: true,
  terms: { select: { id: true, content: true } },
} as const;

type Row = Awaited<ReturnType<typeof readSummaries>>[number];
type Where = NonNullable<Parameters<Connection['agreement']['findMany']>[0]>['where'];
type Order = NonNullable<Parameters<Connection['agreement']['findMany']>[0]>['orderBy'];

/** Rows for a list, in the order asked for. */
export const readSummaries = (db: Connection, where: Where, orderBy: Order, take: number) =>
  db.agreement.findMany({ where, orderBy, take, select: summaryColumns });

/** The enrolments of this person that an agreement occupies: their other letters can be read, not answered (rule d). */
export async function boundEnrolments(db: Connection, personId: string): Promise<ReadonlySet<string>> {
  const rows = await db.agreement.findMany({
    where: { enrolment: { personId }, state: { in: agreementStates.filter(isBinding) } },
    select: { enrolmentId: true },
  });
  return new Set(rows.map(({ enrolmentId }) => enrolmentId));
}

export type LetterSummary = ReturnType<typeof summaryOf> & { clock: TurnClock | null };

/** Lines of a list, each with its clock. */
export async function summariesOf(db: Connection, now: Date, rows: readonly Row[]): Promise<LetterSummary[]> {
  const clockOf = await clocksOf(db, now, rows);
  return rows.map((row) => ({ ...summaryOf(row), clock: clockOf(row) }));
}

/** One line of a list: the employer and the terms as frozen in the letter that counts. */
function summaryOf({ terms, termsId, ...row }: Row) {
  const letter = letterContentSchema.parse(terms.find(({ id }) => id === termsId)?.content);
  const { post, regularPayFen, contractMonths, contractTermKind, workRegionCode } = letter.terms;
  return {
    ...row,
    employer: letter.employer.name,
    post,
    regularPayFen,
    contractMonths,
    contractTermKind,
    workRegionCode,
  };
}
