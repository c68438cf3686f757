import { database } from '@/lib/db/client';
import { defineQuery } from '@/lib/queries/define-query';

/** What the bar can show; counting stops here, so a full inbox costs no more than a full page. */
const MOST = 100;

/** How many messages of this account are unread, at most 100. */
export const unreadNotices = defineQuery({
  name: 'unread-notices',
  permission: 'own.inbox',
  async run(db: ReturnType<typeof database>, viewer) {
    const rows = await db.$queryRaw<{ unread: number }[]>`
      select count(*)::int as "unread" from (
        select 1 from "Notice"
        where "accountId" = ${viewer.accountId}::uuid and "channel" = 'INBOX' and "readAt" is null limit ${MOST}) found`;
    return rows[0]?.unread ?? 0;
  },
});
