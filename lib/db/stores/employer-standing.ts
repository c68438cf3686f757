import type { Connection } from '@/lib/db/client';

/**
 * Keeps an employer as it is until the transaction ends: a suspension waits for a letter on its way and then lapses
 * it, and a letter waits for a suspension and then finds it.
 */
export async function holdStanding(db: Connection, employerId: string): Promise<void> {
  await db.$queryRaw`select 1 from "Employer" where "id" = ${employerId}::uuid for share`;
}
