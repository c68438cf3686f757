import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { allowed } from '@/lib/domain/access/decision';
import { loadAnnouncement } from './load-announcement';

/** Takes an announcement down; it stays in its writer's list. */
export const endAnnouncement = defineCommand({
  name: 'end-announcement',
  permission: 'announcements.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'ANNOUNCEMENT_ENDED',
  atomic: 'transaction',
  load: loadAnnouncement,
  allow: () => allowed,
  async run({ db, now }, _announcement, { id }) {
    const ended = await db.announcement.updateMany({
      where: { id, shownUntil: { gt: now } },
      data: { shownUntil: now, version: { increment: 1 } },
    });
    if (ended.count !== 1) throw new Refusal('ANNOUNCEMENT_STALE');
    return { result: { id }, subject: { type: 'announcement', id } };
  },
});
