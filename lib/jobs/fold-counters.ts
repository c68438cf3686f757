import type { Database } from '@/lib/db/client';

const BATCH = 10_000;

/**
 * Adds up the waiting counter rows, a batch a statement, until none is left; what is shown (counter plus rows) is the
 * same before and after. Counters are locked in one order, so that two workers cannot wait for each other.
 */
export async function foldCounters(db: Database): Promise<void> {
  for (let taken = BATCH; taken === BATCH;) {
    const [answer] = await db.$queryRaw<{ taken: number }[]>`
      with taken as (
        delete from "CounterDelta" where "id" in (select "id" from "CounterDelta" order by "id" limit ${BATCH} for update skip locked)
        returning "scope", "name", "delta"
      ), folded as (
        insert into "Counter" ("scope", "name", "value")
        select "scope", "name", sum("delta")::int from taken group by "scope", "name" order by "scope", "name"
        on conflict ("scope", "name") do update set "value" = "Counter"."value" + excluded."value"
      )
      select count(*)::int as "taken" from taken`;
    taken = answer?.taken ?? 0;
  }
}
