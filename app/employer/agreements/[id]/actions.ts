'use server';

import { contestFulfilment } from '@/lib/commands/fulfilment/contest-fulfilment';
import { fulfilAgreement } from '@/lib/commands/fulfilment/fulfil-agreement';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const fulfilOne = formAction(fulfilAgreement, { then: ({ id }) => `/employer/agreements/${id}?done=fulfilled` });
const contestOne = formAction(contestFulfilment, { then: ({ id }) => `/employer/agreements/${id}?done=contested` });

/** Records that the labour contract is concluded. */
export async function fulfil(previous: ActionState, form: FormData): Promise<ActionState> {
  return fulfilOne(previous, form);
}

/** Says that no labour contract was concluded. */
export async function contest(previous: ActionState, form: FormData): Promise<ActionState> {
  return contestOne(previous, form);
}
