import type { Connection } from '@/lib/db/client';
import { loadSettlement } from '@/lib/db/stores/settlements';
import type { Viewer } from '@/lib/domain/access/viewer';
import type { SettlementView } from '@/lib/domain/proceeding/settlement';
import { isOpen } from '@/lib/domain/proceeding/states';
import { isSumAgreed, mayConfirmReceipt, mayRecordPayment } from '@/lib/domain/proceeding/termination-policy';
import { defineQuery } from '@/lib/queries/define-query';

/** The agreed sum of a termination as its three parties see it: who pays what, how far that has come, what this viewer can do. */
export const settlementView = defineQuery({
  name: 'settlement-view',
  permission: 'proceedings.read',
  async run(db: Connection, viewer: Viewer, proceedingId: string): Promise<SettlementView | null> {
    const found = await loadSettlement(db, viewer, proceedingId);
    if (!found) return null;
    const { id, amountFen, payer, paidAt, receivedAt, proofFileId } = found;
    const file = proofFileId
      ? await db.storedFile.findUnique({ where: { id: proofFileId }, select: { id: true, name: true } })
      : null;
    return {
      ...{ id, amountFen, payer, paidAt, receivedAt, proof: file },
      standing: standingOf(found),
      may: { pay: mayRecordPayment(viewer, found), confirm: mayConfirmReceipt(viewer, found) },
    };
  },
});

function standingOf(found: NonNullable<Awaited<ReturnType<typeof loadSettlement>>>): SettlementView['standing'] {
  if (found.receivedAt) return 'received';
  if (found.paidAt) return 'paid';
  if (isSumAgreed(found)) return 'unpaid';
  return isOpen(found.state) && found.answeredAt === null ? 'proposed' : 'void';
}
