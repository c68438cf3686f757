import { z } from 'zod';
import { reasonInput } from '@/lib/commands/agreement/reason-input';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { bankReason } from '@/lib/domain/remittance/results';
import { maySayOfFailed } from '@/lib/domain/remittance/rules';
import { loadForRecord, recordFailed, recordInput } from './record';

/** One payment failed, or came back later, with the reason the employer reads. */
export const recordRemittanceFailed = defineCommand({
  name: 'record-remittance-failed',
  permission: 'platform.remittances',
  input: z.strictObject({ ...recordInput, reason: reasonInput }),
  event: 'REMITTANCE_FAILED',
  atomic: 'transaction',
  load: loadForRecord,
  allow: (_actor, remittance, _now, { version }) => maySayOfFailed(remittance, version),
  async run({ db, now, actor }, remittance, { reason }) {
    if (!actor) throw new Refusal('SIGN_IN_NEEDED');
    await recordFailed({ db, now, accountId: actor.accountId }, remittance, bankReason(reason));
    const { id, state } = remittance;
    return { result: { id }, subject: { type: 'remittance', id }, facts: { from: state } };
  },
});
