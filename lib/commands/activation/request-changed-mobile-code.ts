import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { digest } from '@/lib/crypto/personal-data';
import { issueCode } from '@/lib/db/stores/one-time-codes';
import { allowed } from '@/lib/domain/access/decision';
import { localeInput, mobileInput } from '@/lib/domain/rules/contact-inputs';
import { checkIdentity, identityShape } from './identity-input';

/** Sends a code to the new mobile of somebody whose roster still names the old one. Nothing is looked up yet. */
export const requestChangedMobileCode = defineCommand({
  name: 'request-changed-mobile-code',
  permission: 'anyone',
  input: z.strictObject({ ...identityShape, mobile: mobileInput, locale: localeInput }).superRefine(checkIdentity),
  event: 'ACTIVATION_CODE_REQUESTED',
  atomic: 'transaction',
  load: () => Promise.resolve({}),
  allow: () => allowed,
  async run({ db, now }, _subject, { identityNumber, mobile, locale }) {
    const target = { channel: 'SMS' as const, address: mobile };
    const boundTo = digest('identity', identityNumber);
    await issueCode(db, { purpose: 'change-mobile', target, boundTo, locale, now });
    return { result: { sent: true }, facts: { channel: 'SMS' } };
  },
});
