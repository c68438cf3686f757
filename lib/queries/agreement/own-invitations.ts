import { behind } from '@/lib/db/behind';
import { type Connection, databaseNow } from '@/lib/db/client';
import type { ViewerOf } from '@/lib/domain/access/viewer';
import { type Cursor, pageOf } from '@/lib/domain/paging/cursor';
import { defineQuery } from '@/lib/queries/define-query';
import { boundEnrolments, readSummaries, summariesOf } from './letter-summary';

const PAGE = 20;
const waiting = ['PENDING_GRADUATE', 'COUNTERED'] as const;

/** The letters sent to the graduate: those that wait, by deadline, or the earlier ones, newest first; a page. */
export const ownInvitations = defineQuery({
  name: 'own-invitations',
  permission: 'graduate.agreements.read',
  async run(
    db: Connection,
    { personId }: ViewerOf<'GRADUATE'>,
    { tab, after }: { tab: 'waiting' | 'earlier'; after?: Cursor },
  ) {
    const isWaiting = tab === 'waiting';
    const of = { enrolment: { personId }, state: isWaiting ? { in: [...waiting] } : { notIn: [...waiting] } };
    const [now, bound, rows] = await Promise.all([
      databaseNow(db),
      boundEnrolments(db, personId),
      isWaiting
        ? readSummaries(
            db,
            { ...of, ...behind('replyBy', after, 'asc') },
            [{ replyBy: 'asc' }, { id: 'asc' }],
            PAGE + 1,
          )
        : readSummaries(
            db,
            { ...of, ...behind('invitedAt', after, 'desc') },
            [{ invitedAt: 'desc' }, { id: 'desc' }],
            PAGE + 1,
          ),
    ]);
    const page = pageOf(rows, PAGE, ({ replyBy, invitedAt, id }) => ({ at: isWaiting ? replyBy : invitedAt, id }));
    const items = (await summariesOf(db, now, page.rows)).map((row) => ({
      ...row,
      isReadOnly: row.state === 'PENDING_GRADUATE' && bound.has(row.enrolmentId),
    }));
    return { now, items, next: page.next };
  },
});
