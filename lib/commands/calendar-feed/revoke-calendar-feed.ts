import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { removeFeed } from '@/lib/db/stores/calendar-feeds';
import { allowed } from '@/lib/domain/access/decision';

/** Ends the secret calendar link of the side one acts for; it opens nothing from then on. */
export const revokeCalendarFeed = defineCommand({
  name: 'revoke-calendar-feed',
  permission: 'own.account',
  input: z.strictObject({}),
  event: 'CALENDAR_FEED_REVOKED',
  atomic: 'transaction',
  load: ({ actor }) => Promise.resolve(actor),
  allow: () => allowed,
  async run({ db }, { membershipId }) {
    if (!(await removeFeed(db, membershipId))) throw new Refusal('CALENDAR_FEED_GONE');
    return { result: null, subject: { type: 'membership', id: membershipId } };
  },
});
