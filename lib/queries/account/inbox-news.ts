import type { Connection } from '@/lib/db/client';
import { inboxNewsOf } from '@/lib/db/stores/inbox-news';
import type { Viewer } from '@/lib/domain/access/viewer';
import type { InboxNews } from '@/lib/domain/messages/inbox-news';
import { defineQuery } from '@/lib/queries/define-query';

/** What is new in the inbox of this account. */
export const inboxNews = defineQuery({
  name: 'inbox-news',
  permission: 'own.inbox',
  async run(db: Connection, { accountId }: Viewer, _input: undefined): Promise<InboxNews> {
    return (await inboxNewsOf(db, [accountId])).get(accountId) ?? { unread: 0, latest: null };
  },
});
