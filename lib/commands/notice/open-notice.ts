import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { allowed } from '@/lib/domain/access/decision';
import { placeOf } from '@/lib/domain/messages/links';

/** Somebody opens a message of his inbox: it counts as read from the first time on, and leads to what it is about. */
export const openNotice = defineCommand({
  name: 'open-notice',
  permission: 'own.inbox',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'NOTICE_OPENED',
  atomic: 'transaction',
  async load({ db, actor }, { id }) {
    if (!actor) return null;
    const notice = await db.notice.findFirst({ where: { id, accountId: actor.accountId, channel: 'INBOX' } });
    return notice ? { actor, notice } : null;
  },
  allow: () => allowed,
  async run({ db, now }, { actor, notice }) {
    await db.notice.updateMany({ where: { id: notice.id, readAt: null }, data: { readAt: now } });
    return {
      result: { place: placeOf(notice.link, actor.party) },
      subject: { type: 'notice', id: notice.id },
    };
  },
});
