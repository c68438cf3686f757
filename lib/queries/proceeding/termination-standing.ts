import { type Connection, databaseNow } from '@/lib/db/client';
import { loadTermination } from '@/lib/db/stores/terminations';
import type { Viewer } from '@/lib/domain/access/viewer';
import { mayRequestTermination } from '@/lib/domain/proceeding/termination-policy';
import { defineQuery } from '@/lib/queries/define-query';

/**
 * What the record of an agreement says of ending it: whether its side can ask now or why not, and whether it has begun to
 * write. Null = not the viewer's.
 */
export const terminationStanding = defineQuery({
  name: 'termination-standing',
  permission: 'proceedings.read',
  async run(db: Connection, viewer: Viewer, agreementId: string) {
    const subject = await loadTermination(db, viewer, agreementId);
    if (!subject) return null;
    const now = await databaseNow(db);
    return {
      side: subject.side,
      state: subject.state,
      isOpen: subject.openProceedingId !== null,
      hasDraft: subject.draft !== null,
      may: mayRequestTermination(viewer, subject, now),
    };
  },
});
