import { behind } from '@/lib/db/behind';
import type { Connection } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { type Cursor, pageOf } from '@/lib/domain/paging/cursor';
import { defineQuery } from '@/lib/queries/define-query';

const SIZE = 20;

/** The messages of this account, newest first, a page. */
export const inboxPage = defineQuery({
  name: 'inbox-page',
  permission: 'own.inbox',
  async run(db: Connection, viewer: Viewer, { after }: { after?: Cursor }) {
    const rows = await db.notice.findMany({
      where: {
        accountId: viewer.accountId,
        channel: 'INBOX',
        ...behind('createdAt', after, 'desc'),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: SIZE + 1,
      select: { id: true, subject: true, body: true, createdAt: true, readAt: true },
    });
    const page = pageOf(rows, SIZE, ({ createdAt, id }) => ({ at: createdAt, id }));
    return { ...page, rows: page.rows.map(({ readAt, ...row }) => ({ ...row, isRead: readAt !== null })) };
  },
});
