import type { Connection } from '@/lib/db/client';
import { openClaims } from '@/lib/db/stores/enrolment-claims';
import type { ViewerOf } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';

/** One claim of a second school that the person has not answered; null = none of his, or answered. */
export const openClaim = defineQuery({
  name: 'open-claim',
  permission: 'graduate.base-data',
  async run(db: Connection, { personId }: ViewerOf<'GRADUATE'>, id: string) {
    return (await openClaims(db, personId)).find((claim) => claim.id === id) ?? null;
  },
});
