'use server';

import { archiveTransferProfile } from '@/lib/commands/transfer-profile/archive-transfer-profile';
import { chooseDefaultTransferProfile } from '@/lib/commands/transfer-profile/choose-default-transfer-profile';
import { editTransferProfile } from '@/lib/commands/transfer-profile/edit-transfer-profile';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const place = '/employer/transfer-profiles';

const editOnce = formAction(editTransferProfile, { then: ({ id }) => `${place}/${id}?done=saved` });
const chooseOnce = formAction(chooseDefaultTransferProfile, { then: ({ id }) => `${place}/${id}?done=chosen` });
const archiveOnce = formAction(archiveTransferProfile, {
  then: ({ wasDefault }) => `${place}?done=${wasDefault ? 'archived-default' : 'archived'}`,
});

/** Changes an entry. */
export async function edit(previous: ActionState, form: FormData): Promise<ActionState> {
  return editOnce(previous, form);
}

/** Makes an entry the default. */
export async function chooseDefault(previous: ActionState, form: FormData): Promise<ActionState> {
  return chooseOnce(previous, form);
}

/** Puts an entry away. */
export async function archive(previous: ActionState, form: FormData): Promise<ActionState> {
  return archiveOnce(previous, form);
}
