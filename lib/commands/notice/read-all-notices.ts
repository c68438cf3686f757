import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { allowed } from '@/lib/domain/access/decision';

/**
 * Marks everything written up to the latest message on the page as read. What came in since the page was opened stays
 * unread: nobody has seen it. Ids grow with the time of writing, which may be later than what a message is about.
 */
export const readAllNotices = defineCommand({
  name: 'read-all-notices',
  permission: 'own.inbox',
  input: z.strictObject({ latest: z.uuid('ID_INVALID') }),
  event: 'NOTICES_READ',
  atomic: 'transaction',
  load: ({ db, actor }, { latest }) =>
    db.notice.findFirst({
      where: { id: latest, accountId: actor?.accountId ?? '', channel: 'INBOX' },
      select: { accountId: true, id: true },
    }),
  allow: () => allowed,
  async run({ db, now }, { accountId, id }) {
    const { count } = await db.notice.updateMany({
      where: { accountId, channel: 'INBOX', readAt: null, id: { lte: id } },
      data: { readAt: now },
    });
    return { result: { count }, facts: { count } };
  },
});
