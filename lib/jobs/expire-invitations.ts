import { expireInvitation } from '@/lib/commands/agreement/expire-invitation';
import { execute } from '@/lib/commands/execute';
import { type Database, databaseNow } from '@/lib/db/client';

const BATCH = 200;

/** Closes letters whose deadline has passed; answers how many. Whoever was answered meanwhile is left alone. */
export async function expireInvitations(db: Database): Promise<number> {
  const now = await databaseNow(db);
  const due = await db.agreement.findMany({
    where: { state: 'PENDING_GRADUATE', replyBy: { lte: now } },
    orderBy: [{ replyBy: 'asc' }, { id: 'asc' }],
    take: BATCH,
    select: { id: true },
  });
  let expired = 0;
  for (const { id } of due)
    if ((await execute(expireInvitation, null, { id }, { db })).outcome === 'done') expired += 1;
  return expired;
}
