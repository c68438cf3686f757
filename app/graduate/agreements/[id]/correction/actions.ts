'use server';

import { proveIdentity } from '@/lib/commands/agreement/prove-identity';
import { requestProofCode } from '@/lib/commands/agreement/request-proof-code';
import { confirmCorrection } from '@/lib/commands/correction/confirm-correction';
import { refuseCorrection } from '@/lib/commands/correction/refuse-correction';
import type { ActionState, FormValues } from '@/lib/server/action-state';
import { byIntent, formAction } from '@/lib/server/form-action';

const pageOf = ({ id }: FormValues): string => `/graduate/agreements/${String(id)}/correction`;

const next = {
  // The same page anew: it then asks for the proof, or shows the newest correction.
  IDENTITY_PROOF_MISSING: [pageOf, 'nextProve'],
  LETTER_CHANGED: [pageOf, 'nextLetter'],
  CORRECTION_CHANGED: [pageOf, 'nextLetter'],
} as const;

const proveOrSendCode = byIntent(
  {
    code: formAction(requestProofCode, {
      say: 'codeSent',
      shape: ({ id, channel, locale }) => ({ id, channel, locale }),
      next,
    }),
  },
  formAction(proveIdentity, {
    shape: ({ id, seen, method, channel, password, code }) => ({ ...{ id, seen, method, channel, password, code } }),
    then: (_proved, inputs) => `${pageOf(inputs)}#confirm`,
    next,
  }),
);
const confirmOne = formAction(confirmCorrection, {
  then: ({ id }) => `/graduate/agreements/${id}?done=confirmed`,
  next,
});
const refuseOne = formAction(refuseCorrection, { then: ({ id }) => `/graduate/agreements/${id}?done=sentBack` });

/** Proves again who sits here, for exactly this correction, or sends the code for that. */
export async function proveForCorrection(previous: ActionState, form: FormData): Promise<ActionState> {
  return proveOrSendCode(previous, form);
}

/** Agrees to exactly the correction that was shown. */
export async function confirm(previous: ActionState, form: FormData): Promise<ActionState> {
  return confirmOne(previous, form);
}

/** Sends the correction back, with a reason the employer reads. */
export async function refuse(previous: ActionState, form: FormData): Promise<ActionState> {
  return refuseOne(previous, form);
}
