import type { Connection } from '@/lib/db/client';
import { shanghaiDate } from '@/lib/domain/rules/dates';
import { Prisma } from '../generated/client';
import { numbersOf } from './counters';

/** Classes that can have numbers: some that are over, to those a school can open. */
const YEARS = { before: 3, after: 6 } as const;

/** The classes, the latest first, that have any number in their scope. */
export async function countedYears(db: Connection, scopeOf: (year: number) => string, now: Date): Promise<number[]> {
  const present = Number(shanghaiDate(now).slice(0, 4));
  const years = Array.from({ length: YEARS.before + YEARS.after + 1 }, (_, index) => present + YEARS.after - index);
  const rows = await db.$queryRaw<{ scope: string }[]>`
    select asked."scope" from unnest(${years.map(scopeOf)}::text[]) as asked("scope")
    where exists (select 1 from "Counter" c where c."scope" = asked."scope")
      or exists (select 1 from "CounterDelta" d where d."scope" = asked."scope")`;
  const counted = new Set(rows.map(({ scope }) => scope));
  return years.filter((year) => counted.has(scopeOf(year)));
}

/** Every number of a scope. */
export async function readNumbers(db: Connection, scope: string): Promise<Record<string, number>> {
  const [found] = await db.$queryRaw<{ numbers: Record<string, number> }[]>`select ${numbersOf(scope)} as "numbers"`;
  return found?.numbers ?? {};
}

/** The usual times of one class: the median in hours from letter to acceptance and from acceptance to signature. */
export interface UsualTimes {
  toAccept: number | null;
  toSign: number | null;
}

/** The newest letters looked at: enough for a median that holds still, and a cost that does not grow. */
const SAMPLE = 1000;

/** The usual times of an employer's newest letters to one class, or of a school's newest accepted ones. */
export async function usualTimes(
  db: Connection,
  of: { employerId: string } | { schoolId: string },
  year: number,
): Promise<UsualTimes> {
  // Each is read along an index of its own.
  const newest =
    'employerId' in of
      ? Prisma.sql`"employerId" = ${of.employerId}::uuid and "graduationYear" = ${year} order by "invitedAt" desc`
      : Prisma.sql`"schoolId" = ${of.schoolId}::uuid and "graduationYear" = ${year} and "acceptedAt" is not null order by "stateSince" desc`;
  const [times] = await db.$queryRaw<UsualTimes[]>`
    select
      percentile_cont(0.5) within group (order by extract(epoch from "acceptedAt" - "invitedAt") / 3600)
        filter (where "acceptedAt" is not null) as "toAccept",
      percentile_cont(0.5) within group (order by extract(epoch from "signedAt" - "acceptedAt") / 3600)
        filter (where "signedAt" is not null) as "toSign"
    from (select "invitedAt", "acceptedAt", "signedAt" from "Agreement" where ${newest} limit ${SAMPLE}) looked`;
  return times ?? { toAccept: null, toSign: null };
}
