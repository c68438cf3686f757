'use server';

import { changeAnnouncement } from '@/lib/commands/announcement/change-announcement';
import { endAnnouncement } from '@/lib/commands/announcement/end-announcement';
import { publishAnnouncement } from '@/lib/commands/announcement/publish-announcement';
import { ownPlace } from '@/lib/server/own-place';
import type { ActionState } from '@/lib/server/action-state';
import { byIntent, formAction } from '@/lib/server/form-action';

const published = formAction(publishAnnouncement, { then: () => ownPlace('announcements', 'published') });
const changed = formAction(changeAnnouncement, { then: () => ownPlace('announcements', 'changed') });
const ended = formAction(endAnnouncement, {
  shape: ({ id }) => ({ id }),
  then: () => ownPlace('announcements', 'ended'),
});
const decided = byIntent({ end: ended }, changed);

/** Publishes an announcement of the own side. */
export async function publish(previous: ActionState, form: FormData): Promise<ActionState> {
  return published(previous, form);
}

/** Changes an announcement, or takes it down. */
export async function change(previous: ActionState, form: FormData): Promise<ActionState> {
  return decided(previous, form);
}
