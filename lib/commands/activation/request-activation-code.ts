import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { issueCode } from '@/lib/db/stores/one-time-codes';
import { activationTarget, findRosterPerson } from '@/lib/db/stores/roster-people';
import { allowed } from '@/lib/domain/access/decision';
import { localeInput } from '@/lib/domain/rules/contact-inputs';
import { channelInput, checkIdentity, graduationYearInput, identityShape } from './identity-input';

/**
 * Sends a code to the mobile or e-mail of the roster. Whether there is such a person is not told: the answer, the
 * statements and the limits are the same when the claim fits nobody.
 */
export const requestActivationCode = defineCommand({
  name: 'request-activation-code',
  permission: 'anyone',
  input: z
    .strictObject({
      ...identityShape,
      graduationYear: graduationYearInput,
      channel: channelInput,
      locale: localeInput,
    })
    .superRefine(checkIdentity),
  event: 'ACTIVATION_CODE_REQUESTED',
  atomic: 'transaction',
  load: async ({ db }, claim) => ({ person: await findRosterPerson(db, claim) }),
  allow: () => allowed,
  async run({ db, now }, { person }, { channel, locale, ...claim }) {
    await issueCode(db, { purpose: 'activate', ...activationTarget(person, claim, channel), locale, now });
    return { result: { sent: true }, facts: { channel } };
  },
});
