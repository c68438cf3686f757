import type { Connection } from '@/lib/db/client';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';

/** Counted up to here only: a tile needs no exact thousands. */
const MOST = 100;

/** How many remittances wait for the operator: to be exported, and for the bank's answer. */
export const waitingRemittances = defineQuery({
  name: 'waiting-remittances',
  permission: 'platform.home',
  async run(db, _viewer: OperatorViewer, _input: undefined) {
    const [waiting, exported] = [await countUpTo(db, 'WAITING'), await countUpTo(db, 'EXPORTED')];
    return { waiting, exported };
  },
});

async function countUpTo(db: Connection, state: 'WAITING' | 'EXPORTED'): Promise<number> {
  return (await db.remittance.findMany({ where: { state }, take: MOST, select: { id: true } })).length;
}
