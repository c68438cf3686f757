import type { Connection } from '@/lib/db/client';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';

/** Counted up to here only: a tile needs no exact thousands. */
const MOST = 100;

/** How many people wait for an answer whether they become their employer's administrator. */
export const waitingAdministratorRequests = defineQuery({
  name: 'waiting-administrator-requests',
  permission: 'platform.home',
  async run(db: Connection, _viewer: OperatorViewer, _input: undefined) {
    return (await db.administratorRequest.findMany({ where: { state: 'OPEN' }, take: MOST, select: { id: true } }))
      .length;
  },
});
