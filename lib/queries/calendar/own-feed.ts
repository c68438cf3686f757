import type { Connection } from '@/lib/db/client';
import { feedOf } from '@/lib/db/stores/calendar-feeds';
import type { Viewer } from '@/lib/domain/access/viewer';
import { hasCalendar } from '@/lib/domain/messages/calendar';
import { defineQuery } from '@/lib/queries/define-query';

/** The calendar link of the side the viewer acts for: when it was made and read last. */
export const ownFeed = defineQuery({
  name: 'own-feed',
  permission: 'own.account',
  run: async (db: Connection, viewer: Viewer, _input: undefined) =>
    hasCalendar(viewer) ? feedOf(db, viewer.membershipId) : null,
});
