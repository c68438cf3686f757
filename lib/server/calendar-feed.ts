import 'server-only';
import { viewerOfMembership } from '@/lib/auth/membership-viewer';
import { type Database, database, databaseNow } from '@/lib/db/client';
import { takeFromBudget } from '@/lib/db/stores/budgets';
import { findFeed, noteFeedRead } from '@/lib/db/stores/calendar-feeds';
import type { Viewer } from '@/lib/domain/access/viewer';
import { hasCalendar } from '@/lib/domain/messages/calendar';
import { type Budget, withinBudget } from './rate-limit';

/** Servers of calendars ask for many people from few addresses, and so does a campus. */
const addressBudget: Budget = { name: 'calendar-address', limit: 3_000, windowSeconds: 900 };
/** One link, whoever asks: a calendar asks a few times an hour. */
const linkBudget: Budget = { name: 'calendar-link', limit: 60, windowSeconds: 3_600 };

const NOBODY = '00000000-0000-0000-0000-000000000000';
/** Reads for whom a wrong link asks, so that it costs what a right one costs. */
const nobody: Viewer = {
  party: 'GRADUATE',
  accountId: NOBODY,
  membershipId: NOBODY,
  sessionId: NOBODY,
  name: '',
  personId: NOBODY,
};

/** May this link be read now, from this address? Both are counted, whichever is used up. */
export async function mayReadFeed(token: string, address: string, db: Database = database()): Promise<boolean> {
  const [byAddress, byLink] = [
    await withinBudget(addressBudget, address, db),
    await takeFromBudget(db, linkBudget, token),
  ];
  return byAddress && byLink;
}

interface FeedReader {
  viewer: Viewer;
  locale: string;
  isKnown: boolean;
}

/**
 * For whom this link reads. One that was never made, was revoked, or belongs to somebody who may act no more takes the
 * same steps and reads for nobody.
 */
export async function feedReader(token: string, db: Database = database()): Promise<FeedReader> {
  const now = await databaseNow(db);
  const found = await findFeed(db, token);
  const { id, membershipId, accountId, locale } = found ?? { id: NOBODY, ...nobody, locale: 'zh-CN' };
  const viewer = await viewerOfMembership(db, membershipId, { id, accountId });
  await noteFeedRead(db, id, now);
  return viewer && hasCalendar(viewer) ? { viewer, locale, isKnown: true } : { viewer: nobody, locale, isKnown: false };
}
