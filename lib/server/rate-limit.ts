import { digest } from '@/lib/crypto/personal-data';
import { type Database, database } from '@/lib/db/client';

export interface Budget {
  name: string;
  limit: number;
  windowSeconds: number;
}

/**
 * Takes one from a budget; false when it is used up. Counted in the database, so several processes share it.
 * The subject (an address, a target) is stored as a keyed digest only.
 */
export async function withinBudget(budget: Budget, subject: string, db: Database = database()): Promise<boolean> {
  const key = `${budget.name}:${digest('address', subject)}`;
  const rows = await db.$queryRaw<{ count: number }[]>`
    insert into "RateWindow" ("key", "startsAt", "count")
    values (${key}, to_timestamp(floor(extract(epoch from now()) / ${budget.windowSeconds}::int) * ${budget.windowSeconds}::int), 1)
    on conflict ("key", "startsAt") do update set "count" = "RateWindow"."count" + 1
    returning "count"`;
  return (rows[0]?.count ?? 1) <= budget.limit;
}

/** Every writing action of one address: far above what a person does. */
export const actionBudget: Budget = { name: 'action', limit: 120, windowSeconds: 60 };

/** Codes asked for from one address, whomever they go to: enough for an office, too few to flood strangers. */
export const codeBudgets: readonly Budget[] = [
  { name: 'code-hour', limit: 30, windowSeconds: 3600 },
  { name: 'code-day', limit: 100, windowSeconds: 86_400 },
];
