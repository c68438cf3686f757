'use server';

import { requestRetraction } from '@/lib/commands/retraction/request-retraction';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const requestOne = formAction(requestRetraction, { then: ({ id }) => `/graduate/proceedings/${id}?done=asked` });

/** Asks the other side to leave before the review ends. */
export async function request(previous: ActionState, form: FormData): Promise<ActionState> {
  return requestOne(previous, form);
}
