import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { allowed } from '@/lib/domain/access/decision';
import { announcementShape } from '@/lib/domain/announcement/announcement';
import { announcementData } from './announcement-input';
import { loadAnnouncement } from './load-announcement';

/** Changes what an announcement says, whom it is for or how long it is shown; readers see that and when it changed. */
export const changeAnnouncement = defineCommand({
  name: 'change-announcement',
  permission: 'announcements.write',
  input: z.strictObject({
    ...announcementShape,
    id: z.uuid('ID_INVALID'),
    version: z.coerce.number<string>('FIELD_INVALID').int('FIELD_INVALID'),
  }),
  event: 'ANNOUNCEMENT_CHANGED',
  atomic: 'transaction',
  load: loadAnnouncement,
  allow: () => allowed,
  async run({ db, now }, _announcement, { id, version, ...input }) {
    const data = announcementData(input, now);
    const changed = await db.announcement.updateMany({
      where: { id, version },
      data: { ...data, changedAt: now, version: { increment: 1 } },
    });
    if (changed.count !== 1) throw new Refusal('ANNOUNCEMENT_STALE');
    return { result: { id }, subject: { type: 'announcement', id }, facts: { audience: data.audience } };
  },
});
