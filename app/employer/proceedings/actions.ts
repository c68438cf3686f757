'use server';

import { agreeProceeding } from '@/lib/commands/proceeding/agree-proceeding';
import { cancelProceeding } from '@/lib/commands/proceeding/cancel-proceeding';
import { refuseProceeding } from '@/lib/commands/proceeding/refuse-proceeding';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

// The same page anew: it shows the paper that came in meanwhile.
const next = { PROCEEDING_STALE: ['?', 'nextRequest'] } as const;
const agreeOne = formAction(agreeProceeding, { then: ({ id }) => `/employer/proceedings/${id}?done=agreed`, next });
const refuseOne = formAction(refuseProceeding, { then: ({ id }) => `/employer/proceedings/${id}?done=refused` });
const cancelOne = formAction(cancelProceeding, { then: ({ id }) => `/employer/proceedings/${id}?done=cancelled` });

/** The employer agrees to what the graduate asks. */
export async function agree(previous: ActionState, form: FormData): Promise<ActionState> {
  return agreeOne(previous, form);
}

/** The employer does not agree, with a reason. */
export async function refuse(previous: ActionState, form: FormData): Promise<ActionState> {
  return refuseOne(previous, form);
}

/** The employer takes its own request back. */
export async function cancel(previous: ActionState, form: FormData): Promise<ActionState> {
  return cancelOne(previous, form);
}
