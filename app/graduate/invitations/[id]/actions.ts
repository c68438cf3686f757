'use server';

import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { declineInvitation } from '@/lib/commands/agreement/decline-invitation';
import { proveIdentity } from '@/lib/commands/agreement/prove-identity';
import { requestProofCode } from '@/lib/commands/agreement/request-proof-code';
import type { ActionState, FormValues } from '@/lib/server/action-state';
import { byIntent, formAction } from '@/lib/server/form-action';

const letterOf = ({ id }: FormValues): string => `/graduate/invitations/${String(id)}`;

const ways = {
  CONSENT_MISSING: ['/graduate/consents', 'nextConsents'],
  GRADUATE_DATA_UNCONFIRMED: ['/graduate/confirm', 'nextConfirm'],
  COMMISSION_CONSENT_MISSING: ['?', 'nextConsent'],
  // The same page without its query: it then asks for the proof.
  IDENTITY_PROOF_MISSING: ['?', 'nextProve'],
  LETTER_CHANGED: [letterOf, 'nextLetter'],
} as const;

const proofOf = ({ id, seen, method, channel, password, code }: FormValues) => ({
  ...{ id, seen, method, channel, password, code },
});

const proveOrSendCode = byIntent(
  {
    code: formAction(requestProofCode, {
      say: 'codeSent',
      shape: ({ id, channel, locale }) => ({ id, channel, locale }),
      next: ways,
    }),
  },
  formAction(proveIdentity, {
    shape: proofOf,
    then: ({ id }) => `/graduate/invitations/${id}/accept`,
    next: ways,
  }),
);
const acceptOne = formAction(acceptInvitation, {
  then: ({ id }) => `/graduate/agreements/${id}?done=accepted`,
  next: ways,
});
const declineOne = formAction(declineInvitation, { then: ({ id }) => `/graduate/invitations/${id}?done=declined` });

/** Proves again who sits here, or sends the code for that. */
export async function prove(previous: ActionState, form: FormData): Promise<ActionState> {
  return proveOrSendCode(previous, form);
}

/** Binds the graduate to this letter. */
export async function accept(previous: ActionState, form: FormData): Promise<ActionState> {
  return acceptOne(previous, form);
}

/** Says no, with a reason the employer reads. */
export async function decline(previous: ActionState, form: FormData): Promise<ActionState> {
  return declineOne(previous, form);
}
