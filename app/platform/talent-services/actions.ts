'use server';

import { addTalentService } from '@/lib/commands/talent-service/add-talent-service';
import { confirmTalentService } from '@/lib/commands/talent-service/confirm-talent-service';
import { editTalentService } from '@/lib/commands/talent-service/edit-talent-service';
import { restoreTalentService } from '@/lib/commands/talent-service/restore-talent-service';
import { retireTalentService } from '@/lib/commands/talent-service/retire-talent-service';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const place = '/platform/talent-services';

const addOnce = formAction(addTalentService, { then: ({ id }) => `${place}/${id}?done=added` });
const editOnce = formAction(editTalentService, { then: ({ id }) => `${place}/${id}?done=saved` });
const confirmOnce = formAction(confirmTalentService, { then: ({ id }) => `${place}/${id}?done=confirmed` });
const retireOnce = formAction(retireTalentService, { then: () => `${place}?done=retired` });
const restoreOnce = formAction(restoreTalentService, { then: ({ id }) => `${place}/${id}?done=restored` });

/** Adds an institution to the directory. */
export async function add(previous: ActionState, form: FormData): Promise<ActionState> {
  return addOnce(previous, form);
}

/** Changes an institution, and confirms it with that. */
export async function edit(previous: ActionState, form: FormData): Promise<ActionState> {
  return editOnce(previous, form);
}

/** Notes that everything was confirmed today. */
export async function confirm(previous: ActionState, form: FormData): Promise<ActionState> {
  return confirmOnce(previous, form);
}

/** Takes an institution out of the directory. */
export async function retire(previous: ActionState, form: FormData): Promise<ActionState> {
  return retireOnce(previous, form);
}

/** Puts a retired institution back. */
export async function restore(previous: ActionState, form: FormData): Promise<ActionState> {
  return restoreOnce(previous, form);
}
