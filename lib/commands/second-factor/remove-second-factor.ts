import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { findAccount } from '@/lib/db/stores/accounts';
import { factorInUse, removeFactor } from '@/lib/db/stores/second-factors';
import { endOtherSessions } from '@/lib/db/stores/sessions';
import { tellOwner } from '@/lib/db/stores/tell-owner';
import { allowed } from '@/lib/domain/access/decision';
import { contactAddressInput } from '@/lib/domain/membership/address';
import { newId } from '@/lib/ids';

/**
 * From the command line: turns off the second factor of somebody who lost telephone and recovery codes. Every session
 * ends, and the owner is told at all his addresses, so that it does not happen behind his back.
 */
export const removeSecondFactor = defineCommand({
  name: 'remove-second-factor',
  permission: 'system',
  input: z.strictObject({ account: contactAddressInput }),
  event: 'SECOND_FACTOR_REMOVED',
  atomic: 'transaction',
  async load({ db }, { account: { address } }) {
    const account = await findAccount(db, address);
    const factor = account && (await factorInUse(db, account.id));
    return factor && { accountId: account.id, factorId: factor.id };
  },
  allow: () => allowed,
  async run({ db, now }, { accountId, factorId }) {
    await removeFactor(db, factorId);
    const ended = await endOtherSessions(db, accountId, null, now);
    const link = '/account/second-factor';
    await tellOwner(db, { accountId, eventId: newId(), template: 'SECOND_FACTOR_OFF', link, now });
    return { result: null, subject: { type: 'account', id: accountId }, facts: { endedSessions: ended } };
  },
});
