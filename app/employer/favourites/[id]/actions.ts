'use server';

import { annotateFavourite } from '@/lib/commands/favourite/annotate-favourite';
import { removeFavourite } from '@/lib/commands/favourite/remove-favourite';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const annotateOnce = formAction(annotateFavourite, { then: ({ id }) => `/employer/favourites/${id}?done=saved` });
const removeOnce = formAction(removeFavourite, {
  then: ({ removalId }) => `/employer/favourites?done=removed&n=1&removal=${removalId}`,
});

/** Keeps note and tags. */
export async function annotate(previous: ActionState, form: FormData): Promise<ActionState> {
  return annotateOnce(previous, form);
}

/** Takes the graduate off the list. */
export async function remove(previous: ActionState, form: FormData): Promise<ActionState> {
  return removeOnce(previous, form);
}
