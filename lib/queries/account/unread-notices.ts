import { database } from '@/lib/db/client';
import { defineQuery } from '@/lib/queries/define-query';

/** What the bar can show; counting stops here, so a full inbox costs no more than a full page. */
const MOST = 100;

/** How many messages of this account are unread, at most 100. */
export const unreadNotices = defineQuery({
  name: 'unread-notices',
  permission: 'own.inbox',
  async run(db: ReturnType<typeof database>, viewer) {
    const rows = await db.notice.findMany({
      where: { accountId: viewer.accountId, channel: 'INBOX', readAt: null },
      select: { id: true },
      take: MOST,
    });
    return rows.length;
  },
});
