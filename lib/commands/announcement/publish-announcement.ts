import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { allowed } from '@/lib/domain/access/decision';
import { announcementShape } from '@/lib/domain/announcement/announcement';
import { newId } from '@/lib/ids';
import { announcementData } from './announcement-input';

/** The platform or a school tells everybody of some sides something; it stands on their first page from now on. */
export const publishAnnouncement = defineCommand({
  name: 'publish-announcement',
  permission: 'announcements.write',
  input: z.strictObject(announcementShape),
  event: 'ANNOUNCEMENT_PUBLISHED',
  atomic: 'transaction',
  load: ({ actor }) => Promise.resolve(actor?.party === 'PLATFORM' || actor?.party === 'SCHOOL' ? actor : null),
  allow: () => allowed,
  async run({ db, now }, publisher, input) {
    const id = newId();
    const data = announcementData(input, now);
    const schoolId = publisher.party === 'SCHOOL' ? publisher.schoolId : null;
    await db.announcement.create({
      data: { id, party: publisher.party, schoolId, ...data, publishedAt: now, publishedById: publisher.accountId },
    });
    return { result: { id }, subject: { type: 'announcement', id }, facts: { audience: data.audience } };
  },
});
