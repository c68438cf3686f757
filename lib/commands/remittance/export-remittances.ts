import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { exportWaiting } from '@/lib/db/stores/remittance-batches';
import { isRemittanceOffered } from '@/lib/db/stores/remittance-payer';
import { when } from '@/lib/domain/access/decision';

/**
 * Takes the waiting remittances, the oldest first, into one payment file. Each one is in one file only: whoever is
 * slower finds what the other left.
 */
export const exportRemittances = defineCommand({
  name: 'export-remittances',
  permission: 'platform.remittances',
  input: z.strictObject({}),
  event: 'REMITTANCES_EXPORTED',
  atomic: 'transaction',
  load: ({ actor }) => Promise.resolve(actor?.party === 'PLATFORM' ? actor : null),
  allow: () => when(isRemittanceOffered(), 'REMITTANCE_PAYER_MISSING'),
  async run({ db, now }, { accountId }) {
    const { batchId, count } = await exportWaiting(db, accountId, now);
    if (count === 0) throw new Refusal('REMITTANCE_NONE_WAITING');
    return { result: { batchId, count }, subject: { type: 'remittance-batch', id: batchId }, facts: { count } };
  },
});
