import { type Connection, databaseNow } from '@/lib/db/client';
import type { ViewerOf } from '@/lib/domain/access/viewer';
import { type Cursor, writeCursor } from '@/lib/queries/keyset';
import { defineQuery } from '@/lib/queries/define-query';
import { readSummaries, summaryOf } from './letter-summary';

const PAGE = 20;

/** Everything the graduate once accepted, newest first, a page: what is under review, signed, ended or failed. */
export const ownAgreements = defineQuery({
  name: 'own-agreements',
  permission: 'graduate.agreements.read',
  async run(db: Connection, { personId }: ViewerOf<'GRADUATE'>, after: Cursor | undefined) {
    const older = after ? { OR: [{ invitedAt: { lt: after.at } }, { invitedAt: after.at, id: { lt: after.id } }] } : {};
    const where = { enrolment: { personId }, acceptedAt: { not: null }, ...older };
    const [now, rows] = await Promise.all([
      databaseNow(db),
      readSummaries(db, where, [{ invitedAt: 'desc' }, { id: 'desc' }], PAGE + 1),
    ]);
    const items = rows.slice(0, PAGE).map(summaryOf);
    const last = rows.length > PAGE ? items.at(-1) : undefined;
    return { now, items, next: last ? writeCursor({ at: last.invitedAt, id: last.id }) : null };
  },
});
