import { paymentsOf } from '@/lib/db/stores/remittance-batches';
import { payerMasked } from '@/lib/db/stores/remittance-payer';
import { REMITTANCE } from '@/lib/domain/remittance/rules';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';

/** A payment file and how far its lines are; null when there is none. */
export const remittanceBatch = defineQuery({
  name: 'remittance-batch',
  permission: 'platform.remittances',
  async run(db, _viewer: OperatorViewer, { id }: { id: string }) {
    const batch = await db.remittanceBatch.findUnique({ where: { id } });
    if (!batch) return null;
    const rows = await db.remittance.findMany({
      where: { batchId: id },
      orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
      take: REMITTANCE.batch,
      select: { id: true, reference: true, payee: true, state: true },
    });
    const open = rows.filter(({ state }) => state === 'EXPORTED').length;
    return { id, exportedAt: batch.exportedAt, rows, open, payer: payerMasked() };
  },
});

/** The lines to pay, with account and amount whole: for the file alone, and the route records who took it. */
export const remittancePayments = defineQuery({
  name: 'remittance-payments',
  permission: 'platform.remittances',
  run: (db, _viewer: OperatorViewer, { id }: { id: string }) => paymentsOf(db, id),
});
