import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { recordConsent } from '@/lib/db/stores/consents';
import { denied, allowed } from '@/lib/domain/access/decision';
import { consentKinds, consentVersions } from '@/lib/domain/consent/consents';

/** The graduate refuses one use of his data, or takes his consent back: as easy as giving it (PIPL 15). */
export const withdrawConsent = defineCommand({
  name: 'withdraw-consent',
  permission: 'graduate.consents',
  input: z.strictObject({ kind: z.enum(consentKinds, 'FIELD_INVALID') }),
  event: 'CONSENT_WITHDRAWN',
  atomic: 'transaction',
  load: ({ actor }) => Promise.resolve(actor),
  allow: (actor) => (actor ? allowed : denied('SIGN_IN_NEEDED')),
  async run({ db, now }, { accountId }, { kind }) {
    const id = await recordConsent(db, { accountId, kind, given: false, now });
    return {
      result: { kind },
      subject: { type: 'consent', id },
      facts: { kind, version: consentVersions[kind] },
    };
  },
});
