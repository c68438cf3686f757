import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput } from '@/lib/db/refusal';
import { issueCode } from '@/lib/db/stores/one-time-codes';
import { emailInput, localeInput } from '@/lib/domain/rules/contact-inputs';
import { allowWork, loadOwnClaim } from './claim';
import { isEmailProven } from './proven-email';

/** Sends a code to the handler's e-mail; not to one that is proven already. */
export const requestCertificationCode = defineCommand({
  name: 'request-certification-code',
  permission: 'employer.certification.write',
  input: z.strictObject({ email: emailInput, locale: localeInput }),
  event: 'CERTIFICATION_CODE_REQUESTED',
  atomic: 'transaction',
  load: loadOwnClaim,
  allow: allowWork,
  async run({ db, now }, { actor, round }, { email, locale }) {
    if (await isEmailProven(db, actor.accountId, round, email)) throw new InvalidInput({ emailCode: 'EMAIL_PROVEN' });
    const target = { channel: 'MAIL', address: email } as const;
    await issueCode(db, { purpose: 'certify-email', target, boundTo: actor.accountId, now, locale });
    return { result: null, subject: { type: 'account', id: actor.accountId } };
  },
});
