import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { allowed } from '@/lib/domain/access/decision';
import { ACCOUNT_CONSENTS, TERMS_VERSION } from '@/lib/domain/consent/consents';
import { newId } from '@/lib/ids';

/** Somebody agrees to the terms and the privacy notice as they stand, after they have changed. */
export const acceptTerms = defineCommand({
  name: 'accept-terms',
  permission: 'own.account',
  // The version that was shown: a text that changed meanwhile is not agreed to unseen.
  input: z.strictObject({ terms: z.literal('yes', { error: 'CONSENT_MISSING' }), version: z.string('FIELD_INVALID') }),
  event: 'TERMS_ACCEPTED',
  atomic: 'transaction',
  load: ({ actor }) => Promise.resolve(actor),
  allow: () => allowed,
  async run({ db, now }, { accountId }, { version }) {
    if (version !== TERMS_VERSION) throw new Refusal('TERMS_STALE');
    const { count } = await db.account.updateMany({
      where: { id: accountId, OR: [{ termsVersion: null }, { termsVersion: { not: TERMS_VERSION } }] },
      data: { termsVersion: TERMS_VERSION },
    });
    if (count === 1) {
      await db.consent.createMany({
        data: ACCOUNT_CONSENTS.map((consent) => ({ id: newId(), accountId, ...consent, given: true, at: now })),
      });
    }
    return { result: null, subject: { type: 'account', id: accountId }, facts: { version } };
  },
});
