'use server';

import { createTransferProfile } from '@/lib/commands/transfer-profile/create-transfer-profile';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const createOnce = formAction(createTransferProfile, {
  then: ({ id }) => `/employer/transfer-profiles/${id}?done=saved`,
});

/** Adds an entry to the address book. */
export async function create(previous: ActionState, form: FormData): Promise<ActionState> {
  return createOnce(previous, form);
}
