import { completeAccountRecovery } from '@/lib/commands/account-recovery/complete-account-recovery';
import { execute } from '@/lib/commands/execute';
import type { Database } from '@/lib/db/client';
import { log } from '@/lib/log';
import { jobNow } from './job-clock';

const BATCH = 200;

/** Ends the waits that are over; answers how many. One that fails is tried again and keeps no other back. */
export async function completeRecoveries(db: Database, set?: Date): Promise<number> {
  const now = await jobNow(db, set);
  const due = await db.accountRecovery.findMany({
    where: { state: 'WAITING', effectiveAt: { lte: now } },
    orderBy: [{ effectiveAt: 'asc' }, { id: 'asc' }],
    take: BATCH,
    select: { id: true },
  });
  let ended = 0;
  for (const { id } of due) {
    const answer = await execute(completeAccountRecovery, null, { id }, { db, ...(set ? { now } : {}) });
    if (answer.outcome === 'done') ended += 1;
    else if (answer.outcome === 'refused') log.warn('a recovery was not ended', { id, code: answer.code });
  }
  return ended;
}
