import type { Connection } from '@/lib/db/client';
import { isSessionEnd, type SessionEnd } from '@/lib/domain/account/session-end';

export interface EndedSession {
  because: SessionEnd;
  /** For whom the account acted, or, having joined, acts from now on; null for the platform. */
  organisation: string | null;
}

/** Why the session under this hash ended, where that is to be said to whoever comes with it; null otherwise. */
export async function findEndedSession(db: Connection, tokenHash: string): Promise<EndedSession | null> {
  const session = await db.session.findUnique({
    where: { tokenHash },
    select: { accountId: true, membershipId: true, endedBecause: true },
  });
  if (!session || !isSessionEnd(session.endedBecause)) return null;
  const { accountId, membershipId, endedBecause: because } = session;
  if (because === 'JOINED') {
    const joined = await db.joinRequest.findFirst({
      where: { accountId, state: 'ACCEPTED' },
      orderBy: { decidedAt: 'desc' },
      select: { employer: { select: { name: true } } },
    });
    return { because, organisation: joined?.employer.name ?? null };
  }
  const membership = membershipId
    ? await db.membership.findUnique({
        where: { id: membershipId },
        select: { employer: { select: { name: true } }, school: { select: { name: true } } },
      })
    : null;
  return { because, organisation: membership?.employer?.name ?? membership?.school?.name ?? null };
}
