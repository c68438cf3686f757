import type { Connection } from '@/lib/db/client';

/** How many of an employer's letters wait for the graduate: what a suspension would end. */
export const unansweredCount = (db: Connection, employerId: string): Promise<number> =>
  db.agreement.count({ where: { employerId, state: 'PENDING_GRADUATE' } });

/** Ids of an employer's letters that wait for the graduate, locked until the transaction ends. */
export async function lockUnanswered(db: Connection, employerId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select "id" from "Agreement" where "employerId" = ${employerId}::uuid and "state" = 'PENDING_GRADUATE'
    order by "id" for update`;
  return rows.map(({ id }) => id);
}
