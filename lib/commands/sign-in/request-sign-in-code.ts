import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { findAccount } from '@/lib/db/stores/accounts';
import { issueCode } from '@/lib/db/stores/one-time-codes';
import { allowed } from '@/lib/domain/access/decision';
import { contactAddressInput } from '@/lib/domain/membership/address';
import { localeInput } from '@/lib/domain/rules/contact-inputs';

/**
 * Sends the code that signs in without a password, or makes a new password. An address without an account gets the same
 * answer by the same statements, and a code that goes nowhere.
 */
export const requestSignInCode = defineCommand({
  name: 'request-sign-in-code',
  permission: 'anyone',
  input: z.strictObject({
    account: contactAddressInput,
    purpose: z.enum(['sign-in', 'reset-password']),
    locale: localeInput,
  }),
  event: 'SIGN_IN_CODE_REQUESTED',
  atomic: 'transaction',
  load: async ({ db }, { account }) => ({ account: await findAccount(db, account.address) }),
  allow: () => allowed,
  async run({ db, now }, { account }, { account: target, purpose, locale }) {
    await issueCode(db, { purpose, target, locale, now, isDecoy: account === null });
    return { result: null, facts: { channel: target.channel, purpose } };
  },
});
