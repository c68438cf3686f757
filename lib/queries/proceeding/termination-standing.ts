import { type Connection, databaseNow } from '@/lib/db/client';
import { loadTermination } from '@/lib/db/stores/terminations';
import type { Viewer } from '@/lib/domain/access/viewer';
import { mayRequestTermination } from '@/lib/domain/proceeding/termination-policy';
import type { ProceedingKind, ProceedingState } from '@/lib/domain/proceeding/states';
import { defineQuery } from '@/lib/queries/define-query';

/**
 * What the record of an agreement says of ending it: whether its side can ask now or why not, what is under way, how the
 * last request came out. Null = not the viewer's.
 */
export const terminationStanding = defineQuery({
  name: 'termination-standing',
  permission: 'proceedings.read',
  async run(db: Connection, viewer: Viewer, agreementId: string) {
    const subject = await loadTermination(db, viewer, agreementId);
    if (!subject) return null;
    const now = await databaseNow(db);
    const columns = { id: true, kind: true, state: true, endedAt: true } as const;
    const [open, last] = await Promise.all([
      db.proceeding.findFirst({ where: { agreementId, endedAt: null }, select: columns }),
      db.proceeding.findFirst({
        where: { agreementId, kind: 'TERMINATION', endedAt: { not: null } },
        orderBy: { requestedAt: 'desc' },
        select: columns,
      }),
    ]);
    return {
      state: subject.state,
      hasDraft: subject.draft !== null,
      may: mayRequestTermination(viewer, subject, now),
      open: open && { id: open.id, kind: open.kind as ProceedingKind },
      last: last?.endedAt ? { id: last.id, state: last.state as ProceedingState, endedAt: last.endedAt } : null,
    };
  },
});
