import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { maySayOfSent } from '@/lib/domain/remittance/rules';
import { loadForRecord, recordInput, recordSent } from './record';

/** The bank carried one payment out. */
export const recordRemittanceSent = defineCommand({
  name: 'record-remittance-sent',
  permission: 'platform.remittances',
  input: z.strictObject(recordInput),
  event: 'REMITTANCE_SENT',
  atomic: 'transaction',
  load: loadForRecord,
  allow: (_actor, remittance, _now, { version }) => maySayOfSent(remittance, version),
  async run({ db, now, actor }, remittance) {
    if (!actor) throw new Refusal('SIGN_IN_NEEDED');
    await recordSent({ db, now, accountId: actor.accountId }, remittance);
    const { id } = remittance;
    return { result: { id }, subject: { type: 'remittance', id } };
  },
});
