'use server';

import { removeFavourites } from '@/lib/commands/favourite/remove-favourites';
import { restoreFavourites } from '@/lib/commands/favourite/restore-favourites';
import { tagFavourites } from '@/lib/commands/favourite/tag-favourites';
import { untagFavourites } from '@/lib/commands/favourite/untag-favourites';
import type { ActionState, FormValues } from '@/lib/server/action-state';
import { byIntent, formAction } from '@/lib/server/form-action';
import { chosenIn, listAfter } from './chosen';

const shape = (inputs: FormValues) => ({ enrolmentIds: chosenIn(inputs), tag: inputs.tag });

const tagOnce = formAction(tagFavourites, {
  shape,
  then: (report, inputs) => listAfter(inputs, 'tagged', report),
});
const untagOnce = formAction(untagFavourites, {
  shape,
  then: (report, inputs) => listAfter(inputs, 'untagged', report),
});
const removeOnce = formAction(removeFavourites, {
  shape: (inputs) => ({ enrolmentIds: chosenIn(inputs) }),
  then: ({ removalId, ...report }, inputs) => listAfter(inputs, 'removed', report, removalId),
});
const restoreOnce = formAction(restoreFavourites, {
  shape: ({ removal }) => ({ removal }),
  then: ({ back, there }, inputs) => listAfter(inputs, 'restored', { done: back, there }),
});
const together = byIntent({ untag: untagOnce, remove: removeOnce }, tagOnce);

/** Does with the chosen graduates what the pressed button says; the Enter key in the field adds the tag. */
export async function withChosen(previous: ActionState, form: FormData): Promise<ActionState> {
  return together(previous, form);
}

/** Takes a removal back. */
export async function restore(previous: ActionState, form: FormData): Promise<ActionState> {
  return restoreOnce(previous, form);
}
