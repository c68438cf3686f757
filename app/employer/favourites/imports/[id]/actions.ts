'use server';

import { cancelBatchRun } from '@/lib/commands/batch/cancel-batch-run';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const cancelOnce = formAction(cancelBatchRun, { then: ({ id }) => `/employer/favourites/imports/${id}` });

/** Stops an import; what was added stays. */
export async function cancel(previous: ActionState, form: FormData): Promise<ActionState> {
  return cancelOnce(previous, form);
}
