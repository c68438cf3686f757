import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput } from '@/lib/db/refusal';
import { accountTargets, targetOf } from '@/lib/db/stores/account-targets';
import { issueCode } from '@/lib/db/stores/one-time-codes';
import { allowed } from '@/lib/domain/access/decision';
import { maskEmail, maskMobile } from '@/lib/domain/rules/masking';
import { localeInput } from '@/lib/domain/rules/contact-inputs';
import { provenDeeds } from './own-proof';

/** Sends a code to an address the account has: it proves who sits here, for one deed. */
export const requestAccountCode = defineCommand({
  name: 'request-account-code',
  permission: 'own.account',
  input: z.strictObject({
    deed: z.enum(provenDeeds, 'ID_INVALID'),
    channel: z.enum(['SMS', 'MAIL'], { error: 'CODE_CHANNEL_MISSING' }),
    locale: localeInput,
  }),
  event: 'ACCOUNT_CODE_REQUESTED',
  atomic: 'transaction',
  load: ({ actor }) => Promise.resolve(actor),
  allow: () => allowed,
  async run({ db, now }, { accountId }, { deed, channel, locale }) {
    const target = targetOf(await accountTargets(db, accountId), channel);
    if (!target) throw new InvalidInput({ channel: 'CODE_CHANNEL_NONE' });
    const boundTo = `${deed} ${accountId}`;
    await issueCode(db, { purpose: 'prove-account', wording: deed, target, boundTo, locale, now });
    const address = channel === 'SMS' ? maskMobile(target.address) : maskEmail(target.address);
    return {
      result: { sentTo: { channel, address } },
      subject: { type: 'account', id: accountId },
      facts: { deed, channel },
    };
  },
});
