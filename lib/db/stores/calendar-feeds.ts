import { sha256 } from '@/lib/crypto/hash';
import type { Connection } from '@/lib/db/client';
import { newId } from '@/lib/ids';

/** A calendar asks every few minutes to every few hours: once in a while is exact enough for its owner. */
const NOTED_EVERY_MILLISECONDS = 5 * 60_000;

export interface CalendarFeedView {
  createdAt: Date;
  lastReadAt: Date | null;
}

/** The link of this membership gets this secret; the one before opens nothing from now on. Answers whether there was one. */
export async function putFeed(
  db: Connection,
  membershipId: string,
  token: string,
  now: Date,
): Promise<{ id: string; wasThere: boolean }> {
  const fresh = { tokenHash: sha256(token), createdAt: now, lastReadAt: null };
  const before = await db.calendarFeed.findUnique({ where: { membershipId }, select: { id: true } });
  // Two at the same moment: the later one counts.
  const { id } = await db.calendarFeed.upsert({
    where: { membershipId },
    create: { id: newId(), membershipId, ...fresh },
    update: fresh,
    select: { id: true },
  });
  return { id, wasThere: before !== null };
}

/** Removes the link of this membership; false when there is none. */
export async function removeFeed(db: Connection, membershipId: string): Promise<boolean> {
  return (await db.calendarFeed.deleteMany({ where: { membershipId } })).count === 1;
}

/** Removes every link of an account: it changed hands, or is no more. */
export async function removeFeedsOf(db: Connection, accountId: string): Promise<void> {
  await db.calendarFeed.deleteMany({ where: { membership: { accountId } } });
}

/** What the owner may know of his link; the link itself nobody can tell any more. */
export const feedOf = (db: Connection, membershipId: string): Promise<CalendarFeedView | null> =>
  db.calendarFeed.findUnique({ where: { membershipId }, select: { createdAt: true, lastReadAt: true } });

export interface FoundFeed {
  id: string;
  membershipId: string;
  accountId: string;
  locale: string;
}

/** The link with this secret, if it is one of an active membership and account. */
export async function findFeed(db: Connection, token: string): Promise<FoundFeed | null> {
  const feed = await db.calendarFeed.findFirst({
    where: { tokenHash: sha256(token), membership: { state: 'ACTIVE', account: { status: 'ACTIVE' } } },
    select: { id: true, membership: { select: { id: true, accountId: true, account: { select: { locale: true } } } } },
  });
  if (!feed) return null;
  const { id, accountId, account } = feed.membership;
  return { id: feed.id, membershipId: id, accountId, locale: account.locale };
}

/** Notes that the link was read, unless it was a moment ago. */
export async function noteFeedRead(db: Connection, id: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - NOTED_EVERY_MILLISECONDS);
  await db.calendarFeed.updateMany({
    where: { id, OR: [{ lastReadAt: null }, { lastReadAt: { lt: since } }] },
    data: { lastReadAt: now },
  });
}
