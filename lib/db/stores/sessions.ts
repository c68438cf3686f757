import type { Connection } from '@/lib/db/client';
import type { SessionEnd } from '@/lib/domain/account/session-end';
import type { Caller } from './known-callers';

/**
 * Ends every session of an account but one, in the caller's transaction: they are read on every request, so they end
 * at once. `exceptSessionId` is the session that goes on; null ends all. `because` is said to whoever comes with one of
 * them. Answers how many ended.
 */
export async function endOtherSessions(
  db: Connection,
  accountId: string,
  exceptSessionId: string | null,
  now: Date,
  because?: SessionEnd,
): Promise<number> {
  const { count } = await db.session.updateMany({
    where: { accountId, endedAt: null, ...(exceptSessionId ? { id: { not: exceptSessionId } } : {}) },
    data: { endedAt: now, endedBecause: because ?? null },
  });
  return count;
}

/**
 * The second factor was right: the session may do everything from now on, under a new secret, so that the one of
 * before opens nothing. False when it ended meanwhile or had passed already.
 */
export async function passSession(
  db: Connection,
  session: { id: string; accountId: string },
  tokenHash: string,
  now: Date,
): Promise<boolean> {
  const { id, accountId } = session;
  const { count } = await db.session.updateMany({
    where: { id, accountId, awaitsSecondFactor: true, endedAt: null, expiresAt: { gt: now } },
    data: { tokenHash, awaitsSecondFactor: false, lastSeenAt: now },
  });
  if (count === 1) await db.account.update({ where: { id: accountId }, data: { lastSignedInAt: now } });
  return count === 1;
}

/** The session that still waits for the second factor of its account; null when there is none. */
export const waitingSession = (db: Connection, id: string, now: Date) =>
  db.session.findFirst({
    where: { id, awaitsSecondFactor: true, endedAt: null, expiresAt: { gt: now } },
    select: { id: true, accountId: true },
  });

export interface SignInBefore {
  at: Date;
  address: string | null;
  device: string | null;
}

/**
 * When and where this account signed in before this session, for the first page after signing in only: null when it
 * was shown already, or there was none.
 */
export async function greetSession(
  db: Connection,
  session: { id: string; accountId: string; createdAt: Date },
  now: Date,
): Promise<SignInBefore | null> {
  const { id, accountId, createdAt } = session;
  const { count } = await db.session.updateMany({ where: { id, greetedAt: null }, data: { greetedAt: now } });
  if (count !== 1) return null;
  const before = await db.session.findFirst({
    where: { accountId, id: { not: id }, awaitsSecondFactor: false, createdAt: { lte: createdAt } },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true, address: true, device: true },
  });
  return before ? { at: before.createdAt, address: before.address, device: before.device } : null;
}

/** Ends the open sessions that act by this membership; the account's sessions for other sides go on. */
export async function endMembershipSessions(
  db: Connection,
  membershipId: string,
  now: Date,
  because?: SessionEnd,
): Promise<number> {
  const { count } = await db.session.updateMany({
    where: { membershipId, endedAt: null },
    data: { endedAt: now, endedBecause: because ?? null },
  });
  return count;
}

/** From where a session was opened; `unknown` where nothing of it is kept. */
export async function callerOfSession(db: Connection, id: string | undefined): Promise<Caller> {
  const found = id ? await db.session.findUnique({ where: { id }, select: { address: true, deviceHash: true } }) : null;
  return { address: found?.address ?? 'unknown', deviceHash: found?.deviceHash };
}
