'use server';

import { revalidatePath } from 'next/cache';
import { chooseNotices } from '@/lib/commands/account/choose-notices';
import { openCalendarFeed } from '@/lib/commands/calendar-feed/open-calendar-feed';
import { revokeCalendarFeed } from '@/lib/commands/calendar-feed/revoke-calendar-feed';
import { wholeAddress } from '@/lib/domain/messages/links';
import { environment } from '@/lib/env';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const chosen = formAction(chooseNotices, { then: () => '/account/notices?done=notices' });

const opened = formAction(openCalendarFeed, {
  shape: () => ({}),
  // When it was made stands beside the form.
  after: () => Promise.resolve(revalidatePath('/account/notices')),
  say: 'calendarLinkMade',
  shownOnce: ({ token }) => [wholeAddress(environment().APP_URL, `/api/calendar/${token}.ics`) ?? ''],
});
const revoked = formAction(revokeCalendarFeed, {
  shape: () => ({}),
  then: () => '/account/notices?done=calendarRevoked',
});

/** Makes the secret calendar link, or a new one in place of the old. */
export async function openFeed(previous: ActionState, form: FormData): Promise<ActionState> {
  return opened(previous, form);
}

/** Ends the secret calendar link. */
export async function revokeFeed(previous: ActionState, form: FormData): Promise<ActionState> {
  return revoked(previous, form);
}

/** Chooses how messages leave the inbox. */
export async function choose(previous: ActionState, form: FormData): Promise<ActionState> {
  return chosen(previous, form);
}
