import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { recordConsent } from '@/lib/db/stores/consents';
import { denied, allowed } from '@/lib/domain/access/decision';
import { consentKinds, consentVersions } from '@/lib/domain/consent/consents';

/** The graduate agrees to one use of his data, named by its purpose; each use is asked for on its own. */
export const giveConsent = defineCommand({
  name: 'give-consent',
  permission: 'graduate.consents',
  input: z.strictObject({
    kind: z.enum(consentKinds, 'FIELD_INVALID'),
    agreed: z.literal('yes', 'CONSENT_NOT_TICKED'),
  }),
  event: 'CONSENT_GIVEN',
  atomic: 'transaction',
  load: ({ actor }) => Promise.resolve(actor),
  allow: (actor) => (actor ? allowed : denied('SIGN_IN_NEEDED')),
  async run({ db, now }, { accountId }, { kind }) {
    const id = await recordConsent(db, { accountId, kind, given: true, now });
    return {
      result: { kind },
      subject: { type: 'consent', id },
      facts: { kind, version: consentVersions[kind] },
    };
  },
});
