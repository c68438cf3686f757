import { behind } from '@/lib/db/behind';
import { type Connection, databaseNow } from '@/lib/db/client';
import { announcementsOf } from '@/lib/db/stores/announcements';
import type { Viewer } from '@/lib/domain/access/viewer';
import { announcementSides, SHOWN_DAYS } from '@/lib/domain/announcement/announcement';
import { type Cursor, pageOf } from '@/lib/domain/paging/cursor';
import { addDays, shanghaiDate } from '@/lib/domain/rules/dates';
import { isId } from '@/lib/ids';
import { defineQuery } from '@/lib/queries/define-query';
import type { OwnAnnouncement } from './announcement-view';

const SIZE = 20;
const columns = {
  id: true,
  title: true,
  body: true,
  audience: true,
  publishedAt: true,
  changedAt: true,
  shownUntil: true,
  version: true,
} as const;

type Row = Omit<OwnAnnouncement, 'isShown' | 'audience'> & { audience: string[] };

const ownView = ({ audience, ...row }: Row, now: Date): OwnAnnouncement => ({
  ...row,
  audience: announcementSides.filter((side) => audience.includes(side)),
  isShown: row.shownUntil > now,
});

/** A page of the announcements the viewer's side has written, the newest first, ended ones too. */
export const ownAnnouncements = defineQuery({
  name: 'own-announcements',
  permission: 'announcements.write',
  async run(db: Connection, viewer: Viewer, { after }: { after?: Cursor }) {
    const now = await databaseNow(db);
    const rows = await db.announcement.findMany({
      where: { AND: [announcementsOf(viewer), behind('publishedAt', after, 'desc')] },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      select: columns,
      take: SIZE + 1,
    });
    const page = pageOf(rows, SIZE, ({ publishedAt, id }) => ({ at: publishedAt, id }));
    return { next: page.next, rows: page.rows.map((row) => ownView(row, now)) };
  },
});

/** One announcement of the viewer's side; null when there is none by this id. */
export const ownAnnouncement = defineQuery({
  name: 'own-announcement',
  permission: 'announcements.write',
  async run(db: Connection, viewer: Viewer, id: string) {
    if (!isId(id)) return null;
    const now = await databaseNow(db);
    const row = await db.announcement.findFirst({ where: { ...announcementsOf(viewer), id }, select: columns });
    return row && ownView(row, now);
  },
});

/** The last day a new announcement is shown, unless its writer says otherwise (YYYY-MM-DD). */
export const usualLastDay = defineQuery({
  name: 'usual-last-day',
  permission: 'announcements.write',
  run: async (db: Connection, _viewer: Viewer, _input: undefined) =>
    addDays(shanghaiDate(await databaseNow(db)), SHOWN_DAYS.usual),
});
