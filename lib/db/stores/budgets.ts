import { digest } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';

export interface Budget {
  name: string;
  limit: number;
  windowSeconds: number;
}

/**
 * Takes one from a budget; false when it is used up. Counted in the database, so several processes share it.
 * The subject (an address, a target, an account) is stored as a keyed digest only. What must stay counted when a
 * deed is refused is taken in its `prepare`, outside the transaction.
 */
export async function takeFromBudget(db: Connection, budget: Budget, subject: string): Promise<boolean> {
  const key = `${budget.name}:${digest('address', subject)}`;
  const rows = await db.$queryRaw<{ count: number }[]>`
    insert into "RateWindow" ("key", "startsAt", "count")
    values (${key}, to_timestamp(floor(extract(epoch from now()) / ${budget.windowSeconds}::int) * ${budget.windowSeconds}::int), 1)
    on conflict ("key", "startsAt") do update set "count" = "RateWindow"."count" + 1
    returning "count"`;
  return (rows[0]?.count ?? 1) <= budget.limit;
}

/** Puts one back that was taken for something that turned out to be right. */
export async function giveBack(db: Connection, budget: Budget, subject: string): Promise<void> {
  const key = `${budget.name}:${digest('address', subject)}`;
  await db.$executeRaw`
    update "RateWindow" set "count" = "count" - 1 where "key" = ${key} and "count" > 0
      and "startsAt" = to_timestamp(floor(extract(epoch from now()) / ${budget.windowSeconds}::int) * ${budget.windowSeconds}::int)`;
}
