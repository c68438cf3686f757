import { type Connection } from '@/lib/db/client';
import type { ProceedingState, Side } from '@/lib/domain/proceeding/states';
import type { TerminationTab } from '@/lib/domain/proceeding/termination-list';
import type { Cursor } from '@/lib/domain/paging/cursor';
import { Prisma } from '../generated/client';
import { enrolmentsLike } from './employer-records';

export interface TerminationRow {
  id: string;
  agreementId: string;
  state: ProceedingState;
  stateSince: Date;
  requestedBy: Side;
  requestedAt: Date;
  clause: string | null;
  employer: string;
  graduate: string;
  post: string;
}

/** Whose list it is. */
export type TerminationScope = { employerId: string } | { personId: string };

export interface TerminationFilter {
  scope: TerminationScope;
  tab: TerminationTab;
  /** For an employer: beginning of a name, or a whole identity or agreement number. */
  sought?: string;
  after?: Cursor;
  limit: number;
}

const scopeOf = (scope: TerminationScope): Prisma.Sql =>
  'employerId' in scope
    ? Prisma.sql`p."employerId" = ${scope.employerId}::uuid`
    : Prisma.sql`p."agreementId" in (select own."id" from "Agreement" own join "Enrolment" en on en."id" = own."enrolmentId"
        where en."personId" = ${scope.personId}::uuid)`;

/** The other side asked, and this one has not answered. */
const waitingFor = (scope: TerminationScope): Prisma.Sql =>
  Prisma.sql`p."endedAt" is null and p."state" = 'PENDING_COUNTERPARTY'
    and p."requestedBy" = ${'employerId' in scope ? 'GRADUATE' : 'EMPLOYER'}::"Party"`;

/** As the texts of the partial indexes have it. */
function conditionOf({ tab, scope }: TerminationFilter): Prisma.Sql {
  if (tab === 'waiting') return waitingFor(scope);
  if (tab === 'open') return Prisma.sql`p."endedAt" is null`;
  return tab === 'ended' ? Prisma.sql`p."endedAt" is not null` : Prisma.sql`true`;
}

/** One page of terminations of one side, newest request first; the page is cut before anything is joined. */
export async function findTerminations(db: Connection, filter: TerminationFilter): Promise<TerminationRow[]> {
  const { scope, sought, after, limit } = filter;
  const beyond = after ? Prisma.sql`and (p."requestedAt", p."id") < (${after.at}, ${after.id}::uuid)` : Prisma.empty;
  const found = sought
    ? Prisma.sql`and p."agreementId" in (select f."id" from "Agreement" f where f."enrolmentId" in (${enrolmentsLike(sought)}))`
    : Prisma.empty;
  return db.$queryRaw<TerminationRow[]>`
    select p."id", p."agreementId", p."state"::text as "state", p."stateSince", p."requestedBy"::text as "requestedBy",
      p."requestedAt", p."clause", t."content" -> 'employer' ->> 'name' as "employer", person."name" as "graduate",
      t."content" -> 'terms' ->> 'post' as "post"
    from (
      select p.* from "Proceeding" p
      where ${scopeOf(scope)} and p."kind" = 'TERMINATION' and ${conditionOf(filter)} ${beyond} ${found}
      order by p."requestedAt" desc, p."id" desc limit ${limit}
    ) p
    join "Agreement" a on a."id" = p."agreementId"
    join "TermsVersion" t on t."id" = a."termsId"
    join "Enrolment" e on e."id" = a."enrolmentId"
    join "Person" person on person."id" = e."personId"
    order by p."requestedAt" desc, p."id" desc`;
}

/** How many wait for this side's answer; counting stops at `most`. */
export async function countWaitingTerminations(db: Connection, scope: TerminationScope, most: number): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    select count(*) as "count" from (
      select 1 from "Proceeding" p where ${scopeOf(scope)} and p."kind" = 'TERMINATION' and ${waitingFor(scope)} limit ${most}
    ) w`;
  return Number(row?.count ?? 0);
}
