'use server';

import { addDepartment } from '@/lib/commands/department/add-department';
import { removeDepartment } from '@/lib/commands/department/remove-department';
import { renameDepartment } from '@/lib/commands/department/rename-department';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const LIST = '/school/departments';

const added = formAction(addDepartment, { then: () => `${LIST}?done=added` });
const renamed = formAction(renameDepartment, { then: () => `${LIST}?done=renamed` });
const removed = formAction(removeDepartment, { then: () => `${LIST}?done=removed` });

/** Adds a department by name. */
export async function add(previous: ActionState, form: FormData): Promise<ActionState> {
  return added(previous, form);
}

/** Gives a department another name. */
export async function rename(previous: ActionState, form: FormData): Promise<ActionState> {
  return renamed(previous, form);
}

/** Removes a department nobody belongs to. */
export async function remove(previous: ActionState, form: FormData): Promise<ActionState> {
  return removed(previous, form);
}
