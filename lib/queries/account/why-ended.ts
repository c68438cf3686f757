import { findEndedSession } from '@/lib/db/stores/ended-sessions';
import { definePublicQuery } from '@/lib/queries/define-query';

/** Why a session ended without its person ending it; null for every other secret. */
export const whyEnded = definePublicQuery({
  name: 'why-ended',
  openTo: 'whoever holds the secret of the session, in a cookie of this browser',
  run: (db, tokenHash: string) => findEndedSession(db, tokenHash),
});
