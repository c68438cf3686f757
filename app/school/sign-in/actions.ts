'use server';

import { removeSchoolProvider } from '@/lib/commands/institution/remove-school-provider';
import { saveSchoolProvider } from '@/lib/commands/institution/save-school-provider';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const saveWrapped = formAction(saveSchoolProvider, { then: () => `/school/sign-in?done=saved` });
const removeWrapped = formAction(removeSchoolProvider, { then: () => `/school/sign-in?done=removed` });

/** Sets the school's sign-in after asking its issuer what it offers. */
export async function save(previous: ActionState, form: FormData): Promise<ActionState> {
  return saveWrapped(previous, form);
}

/** Closes the school's sign-in. */
export async function remove(previous: ActionState, form: FormData): Promise<ActionState> {
  return removeWrapped(previous, form);
}
