import type { Connection } from '@/lib/db/client';

/**
 * Ends every open session of an account but one (null: all of them), in the caller's transaction. Every request reads
 * its session row, so they end at once. Answers how many ended.
 */
export async function endOtherSessions(
  db: Connection,
  accountId: string,
  exceptSessionId: string | null,
  now: Date,
): Promise<number> {
  const { count } = await db.session.updateMany({
    where: { accountId, endedAt: null, ...(exceptSessionId ? { id: { not: exceptSessionId } } : {}) },
    data: { endedAt: now },
  });
  return count;
}

/** Ends the open sessions that act by this membership; the account's sessions for other sides go on. */
export async function endMembershipSessions(db: Connection, membershipId: string, now: Date): Promise<number> {
  const { count } = await db.session.updateMany({ where: { membershipId, endedAt: null }, data: { endedAt: now } });
  return count;
}
