import { defineCommand } from '@/lib/commands/define-command';
import { issueCode } from '@/lib/db/stores/one-time-codes';
import { allowed } from '@/lib/domain/access/decision';
import { registrationCodeForm } from '@/lib/domain/registration/registration-form';

/**
 * Sends a code to the mobile or e-mail somebody wants to register with. It goes out, and the page says the same,
 * whether an account has it or not: only the owner of the address learns anything.
 */
export const requestRegistrationCode = defineCommand({
  name: 'request-registration-code',
  permission: 'anyone',
  input: registrationCodeForm,
  event: 'REGISTRATION_CODE_REQUESTED',
  atomic: 'transaction',
  load: async () => ({}),
  allow: () => allowed,
  async run({ db, now }, _subject, input) {
    const address = input.channel === 'SMS' ? input.mobile : input.email;
    const { channel, locale } = input;
    await issueCode(db, { purpose: 'register', target: { channel, address }, now, locale });
    return { result: null, facts: { channel } };
  },
});
