import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput } from '@/lib/db/refusal';
import { accountTargets, targetOf } from '@/lib/db/stores/account-targets';
import { issueCode } from '@/lib/db/stores/one-time-codes';
import { allowed } from '@/lib/domain/access/decision';
import { localeInput } from '@/lib/domain/rules/contact-inputs';
import { newAddressInput, targetOfNew } from './address-input';

/**
 * Sends a code to the address an account is to have. One that belongs to another account gets its code like a free
 * one, by the same work: whether it is taken is said only to who reads what is sent there.
 */
export const requestAddressCode = defineCommand({
  name: 'request-address-code',
  permission: 'own.account',
  input: newAddressInput({ locale: localeInput }),
  event: 'ADDRESS_CODE_REQUESTED',
  atomic: 'transaction',
  load: ({ actor }) => Promise.resolve(actor),
  allow: () => allowed,
  async run({ db, now }, { accountId }, typed) {
    const target = targetOfNew(typed);
    const own = targetOf(await accountTargets(db, accountId), target.channel);
    if (own?.address === target.address) throw new InvalidInput({ [typed.kind]: 'ADDRESS_SAME' });
    await issueCode(db, { purpose: 'change-address', target, boundTo: accountId, locale: typed.locale, now });
    return { result: null, subject: { type: 'account', id: accountId }, facts: { kind: typed.kind } };
  },
});
