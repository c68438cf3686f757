import { digest } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import type { AgreementState } from '@/lib/domain/agreement/states';
import { IDENTITY_DOCUMENTS } from '@/lib/domain/codes/person';
import type { Cursor } from '@/lib/domain/paging/cursor';
import { normaliseCode, normalisePersonName } from '@/lib/domain/rules/text';
import { Prisma } from '../generated/client';

/** One line of an employer's list. `numberSealed` is for masking only. */
export interface EmployerRecordRow {
  id: string;
  enrolmentId: string;
  state: AgreementState;
  invitedAt: Date;
  stateSince: Date;
  replyBy: Date;
  endReason: string | null;
  /** The state it ended in: the level that did not let it pass. */
  endedFrom: AgreementState | null;
  graduate: string;
  numberSealed: Uint8Array;
  school: string;
  department: string;
  post: string;
  now: Date;
}

export interface RecordFilter {
  employerId: string;
  /** `standing`: under way, signed or ended after signing, by sending; `lapsed`: came to nothing, by its end. */
  list: 'standing' | 'lapsed';
  state?: AgreementState;
  /** Beginning of a name, or a whole identity or agreement number. */
  sought?: string;
  after?: Cursor;
  limit: number;
}

// The texts of the partial indexes: PostgreSQL uses one only where the statement repeats its condition.
const conditions = {
  standing: Prisma.sql`a."state" not in ('DECLINED', 'WITHDRAWN', 'EXPIRED', 'REVIEW_FAILED', 'RETRACTED')`,
  lapsed: Prisma.sql`a."state" in ('DECLINED', 'WITHDRAWN', 'EXPIRED', 'REVIEW_FAILED', 'RETRACTED')`,
};
const orders = { standing: Prisma.sql`a."invitedAt"`, lapsed: Prisma.sql`a."stateSince"` };

/** One page of an employer's records in one statement, newest first: the page is cut before anything is joined. */
export function findEmployerRecords(db: Connection, filter: RecordFilter): Promise<EmployerRecordRow[]> {
  const { employerId, list, state, sought, after, limit } = filter;
  const order = orders[list];
  const scope = state ? Prisma.sql`a."state" = ${state}::"AgreementState"` : conditions[list];
  const beyond = after ? Prisma.sql`and (${order}, a."id") < (${after.at}, ${after.id}::uuid)` : Prisma.empty;
  const found = sought ? Prisma.sql`and a."enrolmentId" in (${enrolmentsLike(sought)})` : Prisma.empty;
  return db.$queryRaw<EmployerRecordRow[]>`
    select a."id", a."enrolmentId", a."state"::text as "state", a."invitedAt", a."stateSince", a."replyBy", a."endReason",
      ended."fromState"::text as "endedFrom", p."name" as "graduate", p."numberSealed", s."name" as "school", d."name" as "department",
      t."content" -> 'terms' ->> 'post' as "post", clock_timestamp() as "now"
    from (
      select a.* from "Agreement" a
      where a."employerId" = ${employerId}::uuid and ${scope} ${beyond} ${found}
      order by ${order} desc, a."id" desc limit ${limit}
    ) a
    join "Enrolment" e on e."id" = a."enrolmentId"
    join "Person" p on p."id" = e."personId"
    join "School" s on s."id" = a."schoolId"
    join "Department" d on d."id" = a."departmentId"
    join "TermsVersion" t on t."id" = a."termsId"
    left join "AgreementEvent" ended on ended."agreementId" = a."id" and ended."sequence" = a."lastSequence" and a."endedAt" is not null
    order by ${order} desc, a."id" desc`;
}

/** The enrolments a text can mean; each way has an index of its own. */
function enrolmentsLike(sought: string): Prisma.Sql {
  const prefix = `${normalisePersonName(sought).replace(/[\\%_]/g, '\\$&')}%`;
  const number = normaliseCode(sought);
  const kinds = Prisma.join([...IDENTITY_DOCUMENTS]);
  return Prisma.sql`
    select e."id" from "Person" p join "Enrolment" e on e."personId" = p."id" where p."name" like ${prefix}
    union all
    select e."id" from "Person" p join "Enrolment" e on e."personId" = p."id"
      where p."documentType" in (${kinds}) and p."numberDigest" = ${digest('identity', number)}
    union all
    select n."enrolmentId" from "Agreement" n where n."number" = ${number}`;
}
