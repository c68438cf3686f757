import type { Connection } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import type { Side } from '@/lib/domain/proceeding/states';
import { loadProceeding } from './proceedings';

/** The sum agreed in a termination, with all that decides who may say what of it; null = not the viewer's, or none. */
export async function loadSettlement(db: Connection, viewer: Viewer, proceedingId: string) {
  const proceeding = await loadProceeding(db, viewer, proceedingId);
  if (!proceeding) return null;
  const row = await db.proceeding.findUniqueOrThrow({
    where: { id: proceeding.id },
    select: { answeredAt: true, settlement: true },
  });
  if (!row.settlement) return null;
  const { amountFen, payer, paidAt, receivedAt, proofFileId } = row.settlement;
  return {
    ...{ id: proceeding.id, state: proceeding.state, answeredAt: row.answeredAt, agreement: proceeding.agreement },
    ...{ amountFen, payer: payer as Side, paidAt, receivedAt, proofFileId },
  };
}
