import type { Database } from '@/lib/db/client';

/** Adds up the waiting counter rows in one statement; what is shown (counter plus rows) is the same before and after. */
export async function foldCounters(db: Database): Promise<void> {
  await db.$executeRaw`
    with taken as (
      delete from "CounterDelta" where "id" in (select "id" from "CounterDelta" order by "id" limit 10000 for update skip locked)
      returning "scope", "name", "delta"
    )
    insert into "Counter" ("scope", "name", "value")
    select "scope", "name", sum("delta")::int from taken group by "scope", "name"
    on conflict ("scope", "name") do update set "value" = "Counter"."value" + excluded."value"`;
}
