import { type Connection, databaseNow } from '@/lib/db/client';
import type { ViewerOf } from '@/lib/domain/access/viewer';
import { type Cursor, writeCursor } from '@/lib/queries/keyset';
import { defineQuery } from '@/lib/queries/define-query';
import { boundEnrolments, readSummaries, summaryOf } from './letter-summary';

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
        ? readSummaries(db, { ...of, ...laterThan(after) }, [{ replyBy: 'asc' }, { id: 'asc' }], PAGE + 1)
        : readSummaries(db, { ...of, ...olderThan(after) }, [{ invitedAt: 'desc' }, { id: 'desc' }], PAGE + 1),
    ]);
    const items = rows.slice(0, PAGE).map((row) => ({
      ...summaryOf(row),
      isReadOnly: row.state === 'PENDING_GRADUATE' && bound.has(row.enrolmentId),
    }));
    const last = rows.length > PAGE ? items.at(-1) : undefined;
    const next = last ? writeCursor({ at: isWaiting ? last.replyBy : last.invitedAt, id: last.id }) : null;
    return { now, items, next };
  },
});

const laterThan = (after?: Cursor) =>
  after ? { OR: [{ replyBy: { gt: after.at } }, { replyBy: after.at, id: { gt: after.id } }] } : {};
const olderThan = (after?: Cursor) =>
  after ? { OR: [{ invitedAt: { lt: after.at } }, { invitedAt: after.at, id: { lt: after.id } }] } : {};
