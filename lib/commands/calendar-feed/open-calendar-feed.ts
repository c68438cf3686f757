import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { putFeed } from '@/lib/db/stores/calendar-feeds';
import { tellOwner } from '@/lib/db/stores/tell-owner';
import { allowed } from '@/lib/domain/access/decision';
import { hasCalendar } from '@/lib/domain/messages/calendar';
import { newId, newSecret } from '@/lib/ids';

/**
 * Makes the secret calendar link of the side one acts for, or a new one in place of the old. The result is the only
 * place where the secret ever stands, so the form must not carry a repeat key: the answer of a repeat would be kept. The
 * account is told, because whoever reads the link needs no sign-in.
 */
export const openCalendarFeed = defineCommand({
  name: 'open-calendar-feed',
  permission: 'own.account',
  input: z.strictObject({}),
  event: 'CALENDAR_FEED_OPENED',
  atomic: 'transaction',
  prepare(_input, { idempotencyKey }) {
    if (idempotencyKey) throw new Error('a secret link must not be kept as the answer of a repeat');
    return Promise.resolve(newSecret());
  },
  load: ({ actor }) => Promise.resolve(actor && hasCalendar(actor) ? actor : null),
  allow: () => allowed,
  async run({ db, now }, { accountId, membershipId }, _input, prepared) {
    const token = prepared as string;
    const { id, wasThere } = await putFeed(db, membershipId, token, now);
    const link = '/account/notices';
    await tellOwner(db, { accountId, eventId: newId(), template: 'CALENDAR_FEED_OPENED', link, now });
    return { result: { token }, subject: { type: 'calendar-feed', id }, facts: { replaced: wasThere } };
  },
});
