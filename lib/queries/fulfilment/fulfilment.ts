import { type Connection, databaseNow } from '@/lib/db/client';
import { loadFulfilment } from '@/lib/db/stores/fulfilment';
import type { Viewer } from '@/lib/domain/access/viewer';
import { contestableUntil, mayContestFulfilment, mayFulfil } from '@/lib/domain/fulfilment/rules';
import { defineQuery } from '@/lib/queries/define-query';

/** What is recorded of the labour contract, and what this viewer may do about it. Null = not his. */
export const fulfilment = defineQuery({
  name: 'fulfilment',
  permission: {
    EMPLOYER: 'employer.agreements.read',
    GRADUATE: 'graduate.agreements.read',
    SCHOOL: 'school.reviews.read',
    PLATFORM: 'platform.home',
  },
  async run(db: Connection, viewer: Viewer, id: string) {
    const subject = await loadFulfilment(db, viewer, id);
    if (!subject) return null;
    const now = await databaseNow(db);
    const { state, reportFromOn, acceptedOn, fulfilledAt, concludedOn, recordedBy } = subject;
    return {
      ...{ now, state, reportFromOn, acceptedOn, fulfilledAt, concludedOn, recordedBy },
      contestableUntil: fulfilledAt && contestableUntil(fulfilledAt),
      may: { fulfil: mayFulfil(viewer, subject, now), contest: mayContestFulfilment(viewer, subject, now) },
    };
  },
});

export type Fulfilment = NonNullable<Awaited<ReturnType<typeof fulfilment>>>;
