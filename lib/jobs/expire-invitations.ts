import { expireInvitation } from '@/lib/commands/agreement/expire-invitation';
import { execute } from '@/lib/commands/execute';
import { type AgreementFilter, type Database, databaseNow } from '@/lib/db/client';
import { log } from '@/lib/log';

const BATCH = 200;
/** A run ends before the next one begins; what is left is its. Every deadline is a midnight, so many come at once. */
const LONGEST_RUN_MILLISECONDS = 50_000;

interface Place {
  replyBy: Date;
  id: string;
}

const beyond = ({ replyBy, id }: Place): AgreementFilter => ({
  OR: [{ replyBy: { gt: replyBy } }, { replyBy, id: { gt: id } }],
});

/**
 * Closes letters whose deadline has passed, the longest waiting first; answers how many. Whoever was answered
 * meanwhile is left alone, and a letter that cannot be closed holds up no other.
 */
export async function expireInvitations(db: Database): Promise<number> {
  const now = await databaseNow(db);
  const began = performance.now();
  let last: Place | undefined;
  let expired = 0;
  do {
    const due: Place[] = await db.agreement.findMany({
      where: { state: { in: ['PENDING_GRADUATE', 'COUNTERED'] }, replyBy: { lte: now }, ...(last ? beyond(last) : {}) },
      orderBy: [{ replyBy: 'asc' }, { id: 'asc' }],
      take: BATCH,
      select: { id: true, replyBy: true },
    });
    for (const { id } of due) if (await expire(db, id)) expired += 1;
    last = due.length === BATCH ? due.at(-1) : undefined;
  } while (last && performance.now() - began < LONGEST_RUN_MILLISECONDS);
  return expired;
}

async function expire(db: Database, id: string): Promise<boolean> {
  try {
    return (await execute(expireInvitation, null, { id }, { db })).outcome === 'done';
  } catch (error) {
    log.error('letter not closed', { agreement: id, cause: error instanceof Error ? error.name : 'unknown' });
    return false;
  }
}
