import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { keptPaperInput, writePaper } from '@/lib/commands/file/kept-paper';
import { Refusal } from '@/lib/db/refusal';
import { tellAccounts } from '@/lib/db/stores/outbox';
import { loadSettlement } from '@/lib/db/stores/settlements';
import { ownerOf } from '@/lib/db/stores/terminations';
import { payeeOf } from './payee';
import { denied } from '@/lib/domain/access/decision';
import { mayRecordPayment } from '@/lib/domain/proceeding/termination-policy';
import { PAYMENT_PROOF } from '@/lib/domain/proceeding/termination-papers';

/**
 * The side that owes the agreed sum says that it has paid, with its proof; the platform moves no money. A newer proof
 * takes the place of the older, until the other side confirms the money.
 */
export const recordPayment = defineCommand({
  name: 'record-payment',
  permission: 'proceedings.act',
  input: z.strictObject({ id: z.uuid('ID_INVALID'), file: keptPaperInput }),
  event: 'SETTLEMENT_PAID',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) => (actor ? loadSettlement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject) => (actor ? mayRecordPayment(actor, subject) : denied('SIGN_IN_NEEDED')),
  async run({ db, now, actor }, subject, { id, file }) {
    if (!actor) throw new Refusal('SIGN_IN_NEEDED');
    const fileId = await writePaper(db, file, { purpose: PAYMENT_PROOF, ...ownerOf(actor) }, now);
    const { count } = await db.settlement.updateMany({
      where: { proceedingId: id, receivedAt: null, paidAt: subject.paidAt },
      data: { paidAt: now, proofFileId: fileId },
    });
    if (count !== 1) throw new Refusal('PROCEEDING_STALE');
    const payee = await payeeOf(db, subject);
    await tellAccounts(db, { eventId: fileId, template: 'SETTLEMENT_PAID', now, ...payee });
    return { result: { id }, subject: { type: 'proceeding', id }, facts: { fileId, hash: file.sha256 } };
  },
});
