import type { Connection } from '@/lib/db/client';
import { agreementStates, reviewLevels } from '@/lib/domain/agreement/states';
import { measuredSince } from '@/lib/domain/turn/clock';
import { proceedingKinds, stateOfReview } from '@/lib/domain/proceeding/states';
import { holderOf, ownerOf, partyOf } from '@/lib/domain/turn/holder';
import { Prisma } from '../generated/client';

const reviews = reviewLevels.map(stateOfReview);

/** Turns that were nobody's deed and still took their whole time: the date had come. */
const RAN_OUT = ['INVITATION_EXPIRED'];

/** Whose turn each state of an agreement is, with the name of that owner's scope and the column that completes it. */
const agreementTurns = agreementStates.flatMap((state) => {
  const holder = holderOf(state);
  if (!holder) return [];
  const [prefix, column] = ownerOf(holder);
  return [{ state, party: partyOf(holder), prefix, column }];
});

/**
 * Turns of agreements that ended after `since`, up to now: scope, state and seconds. A turn begins with the event that led into
 * its state, or with the one that moved the record to the department that has it, and ends with the one that led out.
 * It counts when its owner ended it or when it ran out; what others broke off says nothing about the owner.
 */
const turnsOfAgreements = (since: Date, now: Date): Prisma.Sql => Prisma.sql`
  select t."prefix" || ':' || case t."column" when 'employerId' then a."employerId" when 'schoolId' then a."schoolId"
    else a."departmentId" end as "scope", t."state", extract(epoch from e."at" - began."at") as "seconds"
  from "AgreementEvent" e
  join jsonb_to_recordset(${JSON.stringify(agreementTurns)}::jsonb) as t("state" text, "party" text, "prefix" text, "column" text)
    on t."state" = e."fromState"::text
  join "Agreement" a on a."id" = e."agreementId"
  cross join lateral (
    select b."at" from "AgreementEvent" b
    where b."agreementId" = e."agreementId" and b."sequence" < e."sequence" and b."toState" = e."fromState"
      and (b."fromState" is distinct from b."toState" or b."type" = 'DEPARTMENT_CHANGED')
    order by b."sequence" desc limit 1
  ) began
  where e."at" > ${since} and e."at" <= ${now} and e."fromState" <> e."toState" and (e."party" = t."party" or e."type" = any(${RAN_OUT}::text[]))`;

/**
 * The same of proceedings, whose steps stand in the history of their agreement with kind, from and to; the state is named
 * `TERMINATION.PENDING_SCHOOL`. The side that was asked ends its turn by an answer, a level by its decision; what was
 * cancelled, lapsed or taken up by the school instead does not count.
 */
const turnsOfProceedings = (since: Date, now: Date): Prisma.Sql => Prisma.sql`
  select case when e."party" = 'EMPLOYER' then 'employer:' || a."employerId" when e."party" = 'GRADUATE' then 'graduates:' || a."schoolId"
    when s."from" = 'PENDING_SCHOOL' then 'school:' || a."schoolId" else 'department:' || a."departmentId" end,
    s."kind" || '.' || s."from", extract(epoch from e."at" - began."at")
  from "AgreementEvent" e
  cross join lateral (select e."facts" ->> 'kind' as "kind", e."facts" ->> 'from' as "from", e."facts" ->> 'to' as "to") s
  join "Agreement" a on a."id" = e."agreementId"
  cross join lateral (
    select b."at" from "AgreementEvent" b
    where b."agreementId" = e."agreementId" and b."sequence" < e."sequence"
      and b."facts" ->> 'kind' = s."kind" and b."facts" ->> 'to' = s."from"
    order by b."sequence" desc limit 1
  ) began
  where e."at" > ${since} and e."at" <= ${now} and s."kind" = any(${[...proceedingKinds]}::text[]) and s."to" <> 'CANCELLED'
    and ((s."from" = 'PENDING_COUNTERPARTY' and e."party" in ('EMPLOYER', 'GRADUATE'))
      or (s."from" = any(${reviews}::text[]) and e."party" = 'SCHOOL'))`;

/** Everything that has turns; a further kind of record is one more line here. */
const sources = [turnsOfAgreements, turnsOfProceedings];

/**
 * Measures anew how long each owner usually has the turn in each state, and forgets those for whom nothing was
 * measured. One statement reads, so that every row is of the same moment. Answers how many rows there are.
 */
export async function measureTurnMedians(db: Connection, now: Date): Promise<number> {
  const since = measuredSince(now);
  const turns = Prisma.join(
    sources.map((source) => source(since, now)),
    ' union all ',
  );
  const [answer] = await db.$queryRaw<{ measured: number }[]>`
    with turns as (${turns}), measured as (
      insert into "TurnMedian" ("scope", "state", "medianSeconds", "sampleSize", "computedAt")
      select "scope", "state", round(percentile_cont(0.5) within group (order by "seconds"))::int, count(*)::int, ${now}
      from turns group by "scope", "state" order by "scope", "state"
      on conflict ("scope", "state") do update set "medianSeconds" = excluded."medianSeconds",
        "sampleSize" = excluded."sampleSize", "computedAt" = excluded."computedAt"
      returning "scope", "state"
    ), forgotten as (
      delete from "TurnMedian" m where not exists (
        select 1 from measured n where n."scope" = m."scope" and n."state" = m."state")
    )
    select count(*)::int as "measured" from measured`;
  return answer?.measured ?? 0;
}
