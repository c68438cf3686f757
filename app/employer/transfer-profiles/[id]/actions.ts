'use server';

import { adoptDirectoryEntry } from '@/lib/commands/transfer-profile/adopt-directory-entry';
import { archiveTransferProfile } from '@/lib/commands/transfer-profile/archive-transfer-profile';
import { chooseDefaultTransferProfile } from '@/lib/commands/transfer-profile/choose-default-transfer-profile';
import { deleteTransferProfile } from '@/lib/commands/transfer-profile/delete-transfer-profile';
import { editTransferProfile } from '@/lib/commands/transfer-profile/edit-transfer-profile';
import { restoreTransferProfile } from '@/lib/commands/transfer-profile/restore-transfer-profile';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const place = '/employer/transfer-profiles';

const editOnce = formAction(editTransferProfile, { then: ({ id }) => `${place}/${id}?done=saved` });
const chooseOnce = formAction(chooseDefaultTransferProfile, { then: ({ id }) => `${place}/${id}?done=chosen` });
const archiveOnce = formAction(archiveTransferProfile, {
  then: ({ wasDefault }) => `${place}?done=${wasDefault ? 'archived-default' : 'archived'}`,
});

const deleteOnce = formAction(deleteTransferProfile, {
  then: ({ wasDefault }) => `${place}?done=${wasDefault ? 'deleted-default' : 'deleted'}`,
});
const restoreOnce = formAction(restoreTransferProfile, { then: ({ id }) => `${place}/${id}?done=restored` });
const adoptOnce = formAction(adoptDirectoryEntry, { then: ({ id }) => `${place}/${id}?done=adopted` });

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

/** Removes an entry that was never used. */
export async function remove(previous: ActionState, form: FormData): Promise<ActionState> {
  return deleteOnce(previous, form);
}

/** Takes an archived entry back into use. */
export async function restore(previous: ActionState, form: FormData): Promise<ActionState> {
  return restoreOnce(previous, form);
}

/** Takes over what the directory says now. */
export async function adopt(previous: ActionState, form: FormData): Promise<ActionState> {
  return adoptOnce(previous, form);
}
