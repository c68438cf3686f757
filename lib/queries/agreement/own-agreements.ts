import { behind } from '@/lib/db/behind';
import { type Connection, databaseNow } from '@/lib/db/client';
import type { ViewerOf } from '@/lib/domain/access/viewer';
import { type Cursor, pageOf } from '@/lib/domain/paging/cursor';
import { defineQuery } from '@/lib/queries/define-query';
import { readSummaries, summariesOf } from './letter-summary';

const PAGE = 20;

/** Everything the graduate once accepted, newest first, a page: what is under review, signed, ended or failed. */
export const ownAgreements = defineQuery({
  name: 'own-agreements',
  permission: 'graduate.agreements.read',
  async run(db: Connection, { personId }: ViewerOf<'GRADUATE'>, after: Cursor | undefined) {
    const where = { enrolment: { personId }, acceptedAt: { not: null }, ...behind('invitedAt', after, 'desc') };
    const [now, rows] = await Promise.all([
      databaseNow(db),
      readSummaries(db, where, [{ invitedAt: 'desc' }, { id: 'desc' }], PAGE + 1),
    ]);
    const page = pageOf(rows, PAGE, ({ invitedAt, id }) => ({ at: invitedAt, id }));
    return { now, items: await summariesOf(db, now, page.rows), next: page.next };
  },
});
