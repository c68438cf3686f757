import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { tellAccounts } from '@/lib/db/stores/outbox';
import { loadSettlement } from '@/lib/db/stores/settlements';
import { denied } from '@/lib/domain/access/decision';
import { mayConfirmReceipt } from '@/lib/domain/proceeding/termination-policy';
import { otherSide } from '@/lib/domain/proceeding/states';
import { newId } from '@/lib/ids';
import { payerOf } from './payee';

/** The side that was owed the agreed sum confirms that it is there; nothing is owed any more. */
export const confirmReceipt = defineCommand({
  name: 'confirm-receipt',
  permission: 'proceedings.act',
  input: z.strictObject({ id: z.uuid('ID_INVALID'), confirmed: z.literal('yes', 'RECEIPT_UNCONFIRMED') }),
  event: 'SETTLEMENT_RECEIVED',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) => (actor ? loadSettlement(db, actor, id) : Promise.resolve(null)),
  allow: (actor, subject) => (actor ? mayConfirmReceipt(actor, subject) : denied('SIGN_IN_NEEDED')),
  async run({ db, now }, subject, { id }) {
    const { count } = await db.settlement.updateMany({
      where: { proceedingId: id, receivedAt: null, paidAt: subject.paidAt },
      data: { receivedAt: now },
    });
    if (count !== 1) throw new Refusal('PROCEEDING_STALE');
    const payer = await payerOf(db, subject);
    await tellAccounts(db, { eventId: newId(), template: 'SETTLEMENT_RECEIVED', now, ...payer });
    return { result: { id, side: otherSide(subject.payer) }, subject: { type: 'proceeding', id } };
  },
});
