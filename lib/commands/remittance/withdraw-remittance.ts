import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { followRemittance, moveRemittance } from '@/lib/db/stores/remittances';
import { all, when } from '@/lib/domain/access/decision';
import { mayWithdraw } from '@/lib/domain/remittance/rules';
import { loadOwnRemittance } from './own-remittance';

/** The employer gives this transfer up: a slip in the account, no money came, or papers after all. */
export const withdrawRemittance = defineCommand({
  name: 'withdraw-remittance',
  permission: 'employer.certification.write',
  input: z.strictObject({}),
  event: 'REMITTANCE_WITHDRAWN',
  atomic: 'transaction',
  load: loadOwnRemittance,
  allow: (_actor, { employer, remittance }) =>
    all(when(employer.certificationState !== 'SUSPENDED', 'EMPLOYER_SUSPENDED'), mayWithdraw(remittance.state)),
  async run({ db, now }, { remittance, actor }) {
    const { id, roundId, state } = remittance;
    await moveRemittance(db, remittance, { state: 'WITHDRAWN', now, accountId: actor.accountId });
    await followRemittance(db, roundId, 'DRAFT', now);
    return { result: { id }, subject: { type: 'remittance', id }, facts: { from: state } };
  },
});
