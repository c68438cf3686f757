import { InvalidInput } from '@/lib/db/refusal';
import { type AnnouncementForm, audienceOf, shownUntil } from '@/lib/domain/announcement/announcement';

/** The columns a form fills in. Throws InvalidInput when it is for nobody, or its last day is past or too far away. */
export function announcementData({ title, body, shownOn, ...ticked }: AnnouncementForm, now: Date) {
  const audience = audienceOf(ticked);
  const until = shownUntil(shownOn, now);
  if (audience.length === 0) throw new InvalidInput({ toEmployers: 'ANNOUNCEMENT_FOR_NOBODY' });
  if (!until) throw new InvalidInput({ shownOn: 'ANNOUNCEMENT_DAY_OUTSIDE' });
  return { title, body, audience, shownUntil: until };
}
