import type { Transaction } from '@/lib/db/client';
import { type Milestone, weekCounter } from '@/lib/domain/agreement/milestones';
import type { AgreementState } from '@/lib/domain/agreement/states';
import { Prisma } from '../generated/client';

/** Whose numbers one agreement stands in. */
interface Counted {
  employerId: string;
  schoolId: string;
  graduationYear: number;
}

/** The scope of an employer's numbers: its records by state. */
export const employerScope = (employerId: string): string => `employer:${employerId}`;
/** The scope of one class at an employer: milestones by week. */
export const employerSeason = (employerId: string, year: number): string => `employer:${employerId}:${year}`;
/** The scope of one class at a school: records by state, and milestones by week. */
export const schoolSeason = (schoolId: string, year: number): string => `school:${schoolId}:${year}`;

/** An expression: every number of a scope as one JSON object, folded counters plus rows not folded yet. */
export function numbersOf(scope: string): Prisma.Sql {
  return Prisma.sql`(
    select coalesce(json_object_agg("name", "value"), '{}') from (
      select "name", sum("value")::int as "value" from (
        select "name", "value" from "Counter" where "scope" = ${scope}
        union all select "name", "delta" from "CounterDelta" where "scope" = ${scope}) counted
      group by "name") sums)`;
}

/** What a new letter adds, in the caller's transaction. */
export async function countNewLetter(db: Transaction, of: Counted, now: Date): Promise<void> {
  const state: AgreementState = 'PENDING_GRADUATE';
  await db.counterDelta.createMany({
    data: [
      { scope: employerScope(of.employerId), name: state, delta: 1 },
      { scope: schoolSeason(of.schoolId, of.graduationYear), name: state, delta: 1 },
      ...milestoneRows(of, 'SENT', now),
    ],
  });
}

/** Counts a milestone that is no step of the machine, in the caller's transaction. */
export async function countMilestone(db: Transaction, of: Counted, milestone: Milestone, now: Date): Promise<void> {
  await db.counterDelta.createMany({ data: milestoneRows(of, milestone, now) });
}

function milestoneRows({ employerId, schoolId, graduationYear }: Counted, milestone: Milestone, now: Date) {
  const name = weekCounter(now, milestone);
  return [employerSeason(employerId, graduationYear), schoolSeason(schoolId, graduationYear)].map((scope) => ({
    scope,
    name,
    delta: 1,
  }));
}
