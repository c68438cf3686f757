import { type Connection, databaseNow } from '@/lib/db/client';
import type { ViewerOf } from '@/lib/domain/access/viewer';
import { letterContentSchema } from '@/lib/domain/agreement/snapshot';
import { defineQuery } from '@/lib/queries/define-query';
import { isId } from '@/lib/ids';

/** As many as fit side by side. */
export const MOST_COMPARED = 4;

/**
 * Letters of the graduate that wait for an answer or are negotiated, whole, by deadline: those named, as far as they are
 * his (others are as if they were not), or all; at most four, `isMore` when there were more. Nothing is written down.
 */
export const ownOffers = defineQuery({
  name: 'own-offers',
  permission: 'graduate.agreements.read',
  async run(db: Connection, { personId }: ViewerOf<'GRADUATE'>, named: readonly string[]) {
    const chosen = [...new Set(named)].filter(isId).slice(0, 50);
    const [now, rows] = await Promise.all([
      databaseNow(db),
      db.agreement.findMany({
        where: {
          enrolment: { personId },
          state: { in: ['PENDING_GRADUATE', 'COUNTERED'] },
          ...(named.length > 0 ? { id: { in: chosen } } : {}),
        },
        orderBy: [{ replyBy: 'asc' }, { id: 'asc' }],
        take: MOST_COMPARED + 1,
        select: { id: true, state: true, replyBy: true, termsId: true, terms: { select: { id: true, content: true } } },
      }),
    ]);
    const offers = rows.slice(0, MOST_COMPARED).map(({ terms, termsId, ...row }) => ({
      ...row,
      letter: letterContentSchema.parse(terms.find(({ id }) => id === termsId)?.content),
    }));
    return { now, offers, isMore: rows.length > MOST_COMPARED };
  },
});

export type Offer = Awaited<ReturnType<typeof ownOffers>>['offers'][number];
