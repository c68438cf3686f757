'use server';

import { agreeProceeding } from '@/lib/commands/proceeding/agree-proceeding';
import { cancelProceeding } from '@/lib/commands/proceeding/cancel-proceeding';
import { proveAnswer } from '@/lib/commands/proceeding/prove-answer';
import { refuseProceeding } from '@/lib/commands/proceeding/refuse-proceeding';
import { requestAnswerCode } from '@/lib/commands/proceeding/request-answer-code';
import type { ActionState, FormValues } from '@/lib/server/action-state';
import { byIntent, formAction } from '@/lib/server/form-action';

// The same page without its query: it then asks for the proof.
const next = { ANSWER_PROOF_MISSING: ['?', 'nextProve'], PROCEEDING_STALE: ['?', 'nextRequest'] } as const;

const agreeOne = formAction(agreeProceeding, { then: ({ id }) => `/graduate/proceedings/${id}?done=agreed`, next });
const refuseOne = formAction(refuseProceeding, { then: ({ id }) => `/graduate/proceedings/${id}?done=refused` });
const cancelOne = formAction(cancelProceeding, { then: ({ id }) => `/graduate/proceedings/${id}?done=cancelled` });
const proofOf = ({ id, method, channel, password, code }: FormValues) => ({ id, method, channel, password, code });
const proveOrSendCode = byIntent(
  {
    code: formAction(requestAnswerCode, {
      say: 'codeSent',
      shape: ({ id, channel, locale }) => ({ id, channel, locale }),
    }),
  },
  formAction(proveAnswer, { shape: proofOf, then: ({ id }) => `/graduate/proceedings/${id}/agree` }),
);

/** Proves again who sits here, or sends the code for that. */
export async function prove(previous: ActionState, form: FormData): Promise<ActionState> {
  return proveOrSendCode(previous, form);
}

/** The graduate agrees to what the employer asks. */
export async function agree(previous: ActionState, form: FormData): Promise<ActionState> {
  return agreeOne(previous, form);
}

/** The graduate does not agree, with a reason. */
export async function refuse(previous: ActionState, form: FormData): Promise<ActionState> {
  return refuseOne(previous, form);
}

/** The graduate takes his own request back. */
export async function cancel(previous: ActionState, form: FormData): Promise<ActionState> {
  return cancelOne(previous, form);
}
