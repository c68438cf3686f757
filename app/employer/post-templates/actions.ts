'use server';

import { createPostTemplate } from '@/lib/commands/post-template/create-post-template';
import { editPostTemplate } from '@/lib/commands/post-template/edit-post-template';
import { removePostTemplate } from '@/lib/commands/post-template/remove-post-template';
import type { ActionState } from '@/lib/server/action-state';
import { byIntent, formAction } from '@/lib/server/form-action';
import { asTexts } from '@/lib/server/form-values';

const LIST = '/employer/post-templates';

const created = formAction(createPostTemplate, { shape: asTexts, then: () => `${LIST}?done=created` });
const edited = formAction(editPostTemplate, { shape: asTexts, then: () => `${LIST}?done=edited` });
const removed = formAction(removePostTemplate, { shape: ({ id }) => ({ id }), then: () => `${LIST}?done=removed` });
const decided = byIntent({ remove: removed }, edited);

/** Keeps a new template. */
export async function create(previous: ActionState, form: FormData): Promise<ActionState> {
  return created(previous, form);
}

/** Changes a template, or throws it away. */
export async function edit(previous: ActionState, form: FormData): Promise<ActionState> {
  return decided(previous, form);
}
