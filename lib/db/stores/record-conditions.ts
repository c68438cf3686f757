import type { RecordFilters, RecordList } from '@/lib/domain/agreement/record-filters';
import { endOfShanghaiDay, startOfShanghaiDay } from '@/lib/domain/rules/dates';
import { Prisma } from '../generated/client';

// The texts of the partial indexes: PostgreSQL uses one only where the statement repeats its condition.
const conditions = {
  standing: Prisma.sql`a."state" not in ('DECLINED', 'WITHDRAWN', 'EXPIRED', 'REVIEW_FAILED', 'RETRACTED')`,
  lapsed: Prisma.sql`a."state" in ('DECLINED', 'WITHDRAWN', 'EXPIRED', 'REVIEW_FAILED', 'RETRACTED')`,
};

/** What each list is sorted by. */
export const recordOrders = { standing: Prisma.sql`a."invitedAt"`, lapsed: Prisma.sql`a."stateSince"` };

/** The records of `"Agreement" a` that belong to a list and fit its filters. */
export function recordCondition(list: RecordList, filters: RecordFilters): Prisma.Sql {
  const { state, schoolId, departmentId, year, text, from, to, within } = filters;
  const at = recordOrders[list];
  const parts = [state ? Prisma.sql`a."state" = ${state}::"AgreementState"` : conditions[list]];
  if (schoolId) parts.push(Prisma.sql`a."schoolId" = ${schoolId}::uuid`);
  if (departmentId) parts.push(Prisma.sql`a."departmentId" = ${departmentId}::uuid`);
  if (year) parts.push(Prisma.sql`a."graduationYear" = ${year}`);
  if (from) parts.push(Prisma.sql`${at} >= ${startOfShanghaiDay(from)}`);
  if (to) parts.push(Prisma.sql`${at} < ${endOfShanghaiDay(to)}`);
  if (within)
    parts.push(Prisma.sql`a."state" = 'PENDING_GRADUATE' and a."replyBy" > clock_timestamp()
      and a."replyBy" <= clock_timestamp() + make_interval(days => ${within}::int)`);
  if (text) parts.push(says(list, `%${text.replace(/[\\%_]/g, '\\$&')}%`));
  return Prisma.join(parts, ' and ');
}

function says(list: RecordList, pattern: string): Prisma.Sql {
  const post = Prisma.sql`exists (select 1 from "TermsVersion" v where v."id" = a."termsId"
    and v."content" -> 'terms' ->> 'post' ilike ${pattern})`;
  return list === 'standing' ? post : Prisma.sql`(a."endReason" ilike ${pattern} or ${post})`;
}
