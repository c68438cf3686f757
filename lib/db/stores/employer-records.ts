import { digest } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import type { AgreementState } from '@/lib/domain/agreement/states';
import type { RecordFilters, RecordList } from '@/lib/domain/agreement/record-filters';
import { IDENTITY_DOCUMENTS } from '@/lib/domain/codes/person';
import type { Cursor } from '@/lib/domain/paging/cursor';
import { normaliseCode, normalisePersonName } from '@/lib/domain/rules/text';
import { Prisma } from '../generated/client';
import { type AgreementCounts, countsByState, everyState } from './employer-counts';
import { recordCondition, recordOrders } from './record-conditions';

/** One line of an employer's list. `numberSealed` is for masking only. */
export interface EmployerRecordRow {
  id: string;
  enrolmentId: string;
  schoolId: string;
  departmentId: string;
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
}

export interface RecordFilter extends RecordFilters {
  employerId: string;
  /** `standing`: under way, signed or ended after signing, by sending; `lapsed`: came to nothing, by its end. */
  list: RecordList;
  /** Beginning of a name, or a whole identity or agreement number. */
  sought?: string;
  after?: Cursor;
  limit: number;
}

/** As the statement answers: one JSON value, because the driver pays for every cell of every row. */
type RowAsJson = Omit<EmployerRecordRow, 'invitedAt' | 'stateSince' | 'replyBy' | 'numberSealed'> &
  Record<'invitedAt' | 'stateSince' | 'replyBy' | 'numberSealed', string>;

const rowOf = ({ invitedAt, stateSince, replyBy, numberSealed, ...row }: RowAsJson): EmployerRecordRow => ({
  ...row,
  invitedAt: new Date(invitedAt),
  stateSince: new Date(stateSince),
  replyBy: new Date(replyBy),
  numberSealed: Buffer.from(numberSealed, 'base64'),
});

export interface EmployerRecordsPage {
  now: Date;
  /** Of all records of the employer, whatever the filter: what the tabs above the list say, at the same moment. */
  counts: AgreementCounts;
  rows: EmployerRecordRow[];
}

/**
 * One page of an employer's records, newest first, and the counts of all: one statement, in which the page is cut
 * before anything is joined.
 */
export async function findEmployerRecords(db: Connection, filter: RecordFilter): Promise<EmployerRecordsPage> {
  const { employerId, list, sought, after, limit } = filter;
  const order = recordOrders[list];
  const scope = recordCondition(list, filter);
  const beyond = after ? Prisma.sql`and (${order}, a."id") < (${after.at}, ${after.id}::uuid)` : Prisma.empty;
  const found = sought ? Prisma.sql`and a."enrolmentId" in (${enrolmentsLike(sought)})` : Prisma.empty;
  const [page] = await db.$queryRaw<{ now: Date; counts: Record<string, number>; rows: RowAsJson[] }[]>`
    select clock_timestamp() as "now", ${countsByState(employerId)} as "counts", (
      select coalesce(json_agg(r), '[]') from (
        select a."id", a."enrolmentId", a."schoolId", a."departmentId", a."state", a."invitedAt", a."stateSince", a."replyBy", a."endReason",
          ended."fromState" as "endedFrom", p."name" as "graduate", encode(p."numberSealed", 'base64') as "numberSealed",
          s."name" as "school", d."name" as "department", t."content" -> 'terms' ->> 'post' as "post"
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
        order by ${order} desc, a."id" desc
      ) r) as "rows"`;
  if (!page) throw new Error('The database did not answer with a page.');
  return { now: page.now, counts: everyState(page.counts), rows: page.rows.map(rowOf) };
}

/** The ids of all that fit the filters, in the order of the list, as far as `limit` reaches. */
export async function matchingRecords(db: Connection, filter: Omit<RecordFilter, 'after'>): Promise<string[]> {
  const { employerId, list, sought, limit } = filter;
  const order = recordOrders[list];
  const found = sought ? Prisma.sql`and a."enrolmentId" in (${enrolmentsLike(sought)})` : Prisma.empty;
  const rows = await db.$queryRaw<{ id: string }[]>`
    select a."id" from "Agreement" a
    where a."employerId" = ${employerId}::uuid and ${recordCondition(list, filter)} ${found}
    order by ${order} desc, a."id" desc limit ${limit}`;
  return rows.map(({ id }) => id);
}

/** The enrolments a text can mean; each way has an index of its own. */
export function enrolmentsLike(sought: string): Prisma.Sql {
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
