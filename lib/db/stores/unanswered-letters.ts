import type { Connection } from '@/lib/db/client';

/** How many of an employer's letters nobody has answered for good: what a suspension would end. */
export const unansweredCount = (db: Connection, employerId: string): Promise<number> =>
  db.agreement.count({ where: { employerId, state: { in: ['PENDING_GRADUATE', 'COUNTERED'] } } });

/** Ids of an employer's letters nobody has answered for good, locked until the transaction ends. */
export async function lockUnanswered(db: Connection, employerId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select "id" from "Agreement" where "employerId" = ${employerId}::uuid and "state" in ('PENDING_GRADUATE', 'COUNTERED')
    order by "id" for update`;
  return rows.map(({ id }) => id);
}
