import { behind } from '@/lib/db/behind';
import { type Connection, databaseNow } from '@/lib/db/client';
import { announcementsFor } from '@/lib/db/stores/announcements';
import type { Viewer } from '@/lib/domain/access/viewer';
import { type Cursor, pageOf } from '@/lib/domain/paging/cursor';
import { defineQuery } from '@/lib/queries/define-query';
import { announcementColumns, announcementView } from './announcement-view';

const SIZE = 10;

/** A page of the announcements shown to this viewer now, the newest first. */
export const announcementsPage = defineQuery({
  name: 'announcements-page',
  permission: 'own.announcements',
  async run(db: Connection, viewer: Viewer, { after }: { after?: Cursor }) {
    const [where, now] = await Promise.all([announcementsFor(db, viewer), databaseNow(db)]);
    const rows = await db.announcement.findMany({
      where: { AND: [where, { shownUntil: { gt: now } }, behind('publishedAt', after, 'desc')] },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      select: announcementColumns,
      take: SIZE + 1,
    });
    const page = pageOf(rows, SIZE, ({ publishedAt, id }) => ({ at: publishedAt, id }));
    return { next: page.next, rows: page.rows.map(announcementView) };
  },
});
