import type { Connection } from '@/lib/db/client';

/**
 * Ends every session of an account but one, in the caller's transaction: they are read on every request, so they end
 * at once. `exceptSessionId` is the session that goes on; null ends all. Answers how many ended.
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
