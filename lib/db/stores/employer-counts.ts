import { type AgreementState, agreementStates } from '@/lib/domain/agreement/states';
import { Prisma } from '../generated/client';

export type AgreementCounts = Record<AgreementState, number>;

/** An expression: how many records of an employer are in each state, as JSON; folded counters plus rows not folded yet. */
export function countsByState(employerId: string): Prisma.Sql {
  const scope = `employer:${employerId}`;
  return Prisma.sql`(
    select coalesce(json_object_agg("name", "value"), '{}') from (
      select "name", sum("value")::int as "value" from (
        select "name", "value" from "Counter" where "scope" = ${scope}
        union all select "name", "delta" from "CounterDelta" where "scope" = ${scope}) counted
      group by "name") sums)`;
}

/** The counts of every state, those without a record as 0. */
export function everyState(found: Readonly<Record<string, number>>): AgreementCounts {
  return Object.fromEntries(agreementStates.map((state) => [state, found[state] ?? 0])) as AgreementCounts;
}
