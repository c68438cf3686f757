'use server';

import { passReview } from '@/lib/commands/agreement/pass-review';
import { askCorrection } from '@/lib/commands/correction/ask-correction';
import { rejectReview } from '@/lib/commands/agreement/reject-review';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const passOne = formAction(passReview, { then: ({ id }) => `/school/reviews/${id}?done=passed` });
const askOne = formAction(askCorrection, { then: ({ id }) => `/school/reviews/${id}?done=asked` });
const rejectOne = formAction(rejectReview, { then: ({ id }) => `/school/reviews/${id}?done=rejected` });

/** The reviewer's level has no objection; stays at the record, so that a second click meets no other one. */
export async function pass(previous: ActionState, form: FormData): Promise<ActionState> {
  return passOne(previous, form);
}

/** The employer is to correct the named fields; the record comes back to this level. */
export async function ask(previous: ActionState, form: FormData): Promise<ActionState> {
  return askOne(previous, form);
}

/** The reviewer's level does not pass it, with a reason both sides read. */
export async function reject(previous: ActionState, form: FormData): Promise<ActionState> {
  return rejectOne(previous, form);
}
