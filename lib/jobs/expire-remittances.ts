import { expireRemittance } from '@/lib/commands/remittance/expire-remittance';
import { execute } from '@/lib/commands/execute';
import type { Database } from '@/lib/db/client';
import { jobNow } from './job-clock';

const BATCH = 200;

/** Closes transfers whose days are over; answers how many. `set` is the clock of a test. */
export async function expireRemittances(db: Database, set?: Date): Promise<number> {
  const now = await jobNow(db, set);
  const due = await db.remittance.findMany({
    where: { state: 'SENT', expiresAt: { lte: now } },
    orderBy: [{ expiresAt: 'asc' }, { id: 'asc' }],
    take: BATCH,
    select: { id: true },
  });
  let expired = 0;
  for (const { id } of due) {
    if ((await execute(expireRemittance, null, { id }, { db, ...(set ? { now } : {}) })).outcome === 'done')
      expired += 1;
  }
  return expired;
}
