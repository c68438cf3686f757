import type { Connection } from '@/lib/db/client';
import { type AgreementState, reviewLevels, stateOfLevel } from '@/lib/domain/agreement/states';
import { documentSince, type EmployerTodoKind, expiringBefore } from '@/lib/domain/agreement/employer-todo';
import { Prisma } from '../generated/client';

const reviewStates = reviewLevels.map(stateOfLevel);

export interface EmployerTodoRow {
  kind: EmployerTodoKind;
  /** Of the agreement; of a draft that of the enrolment, of a request to answer its own. */
  id: string;
  state: AgreementState | null;
  since: Date;
  deadline: Date | null;
  /** The owner of the turn and the deadline of the letter, for its clock; null for a draft. */
  schoolId: string | null;
  departmentId: string | null;
  replyBy: Date | null;
  graduate: string;
  school: string;
  department: string;
  post: string | null;
}

/** What the employer has to do itself. */
const ownWaiting = (employerId: string, now: Date, limit: number): Prisma.Sql => Prisma.sql`
  (select 'turn' as kind, "id", "state", "enrolmentId", "termsId", "stateSince" as since,
      case when "state" = 'COUNTERED' then "replyBy" end as deadline, "schoolId", "departmentId", "replyBy"
    from "Agreement"
    where "employerId" = ${employerId}::uuid and "state" in ('COUNTERED', 'CORRECTING_EMPLOYER') order by "stateSince" limit ${limit})
  union all
  (select 'answer', p."id", null, a."enrolmentId", a."termsId", p."stateSince", null, null, null, null
    from "Proceeding" p join "Agreement" a on a."id" = p."agreementId"
    where a."employerId" = ${employerId}::uuid and p."state" = 'PENDING_COUNTERPARTY' and p."requestedBy" = 'GRADUATE' order by p."stateSince" limit ${limit})
  union all
  (select 'document', "id", "state", "enrolmentId", "termsId", "stateSince", null, "schoolId", "departmentId", "replyBy" from "Agreement" a
    where "employerId" = ${employerId}::uuid and "state" = 'SIGNED' and "stateSince" > ${documentSince(now)}
      and not exists (select 1 from "AuditEvent" u where u."subjectId" = a."id" and u."type" = 'AGREEMENT_DOWNLOADED' and u."party" = 'EMPLOYER')
    order by "stateSince" limit ${limit})
  union all
  (select 'draft', "enrolmentId", null, "enrolmentId", null, "updatedAt", null, null, null, null from "InvitationDraft" where "employerId" = ${employerId}::uuid
    order by "updatedAt" desc limit ${limit})`;

/** What others have: letters about to expire, then the oldest that wait, whether or not they take long. */
const othersWaiting = (employerId: string, now: Date, limit: number): Prisma.Sql => Prisma.sql`
  (select 'expiring', "id", "state", "enrolmentId", "termsId", "stateSince", "replyBy", "schoolId", "departmentId", "replyBy" from "Agreement"
    where "employerId" = ${employerId}::uuid and "state" = 'PENDING_GRADUATE' and "replyBy" > ${now} and "replyBy" <= ${expiringBefore(now)}
    order by "replyBy" limit ${limit})
  union all
  (select 'unanswered', "id", "state", "enrolmentId", "termsId", "stateSince", null, "schoolId", "departmentId", "replyBy" from "Agreement"
    where "employerId" = ${employerId}::uuid and "state" = 'PENDING_GRADUATE' and "replyBy" > ${expiringBefore(now)} order by "stateSince" limit ${limit})
  union all
  (select 'slow', a.* from unnest(${reviewStates}::text[]) as level("state") cross join lateral (
    select "id", "state", "enrolmentId", "termsId", "stateSince", null::timestamptz, "schoolId", "departmentId", "replyBy" from "Agreement"
    where "employerId" = ${employerId}::uuid and "state" = level."state"::"AgreementState" order by "stateSince" limit ${limit}) a)`;

/**
 * What waits at one employer, earliest deadline first, then the oldest; at most `limit` of each kind, of reviews of each
 * level, so the cost does not grow with the number of records. Each kind is read along its own index. Of `unanswered`
 * letters and of reviews (`slow`) these are the oldest, whether or not they take long: the clock decides.
 */
export function findEmployerTodo(
  db: Connection,
  { employerId, now, limit }: { employerId: string; now: Date; limit: number },
): Promise<EmployerTodoRow[]> {
  return db.$queryRaw<EmployerTodoRow[]>`
    with waiting as (
      ${ownWaiting(employerId, now, limit)} union all ${othersWaiting(employerId, now, limit)}
    )
    select w.kind, w."id", w."state"::text as "state", w.since, w.deadline, w."schoolId", w."departmentId", w."replyBy", p."name" as "graduate", s."name" as "school",
      d."name" as "department", t."content" -> 'terms' ->> 'post' as "post"
    from waiting w
    join "Enrolment" e on e."id" = w."enrolmentId"
    join "Person" p on p."id" = e."personId"
    join "School" s on s."id" = e."schoolId"
    join "Department" d on d."id" = e."departmentId"
    left join "TermsVersion" t on t."id" = w."termsId"
    order by w.deadline nulls last, (w.kind = 'draft'), w.since, w."id"`;
}
