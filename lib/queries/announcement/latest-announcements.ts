import { type Connection, databaseNow } from '@/lib/db/client';
import { announcementsFor } from '@/lib/db/stores/announcements';
import type { Viewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';
import { announcementColumns, announcementView } from './announcement-view';

/** As many as a first page has room for. */
const SHOWN = 3;

/** What the platform and the schools have to say to this viewer now, the newest first; the page of all has the rest. */
export const latestAnnouncements = defineQuery({
  name: 'latest-announcements',
  permission: 'own.announcements',
  async run(db: Connection, viewer: Viewer) {
    const [where, now] = await Promise.all([announcementsFor(db, viewer), databaseNow(db)]);
    const rows = await db.announcement.findMany({
      where: { ...where, shownUntil: { gt: now } },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      select: announcementColumns,
      take: SHOWN + 1,
    });
    return { announcements: rows.slice(0, SHOWN).map(announcementView), hasMore: rows.length > SHOWN };
  },
});
