'use server';

import { requestJoining } from '@/lib/commands/joining/request-joining';
import { withdrawJoining } from '@/lib/commands/joining/withdraw-joining';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const page = '/employer/certification/join';
const asked = formAction(requestJoining, { then: () => `${page}?done=joining` });
const takenBack = formAction(withdrawJoining, { then: () => `${page}?done=joiningWithdrawn` });

/** Asks the administrators of a certified employer to let one join. */
export async function ask(previous: ActionState, form: FormData): Promise<ActionState> {
  return asked(previous, form);
}

/** Takes the request back. */
export async function takeBack(previous: ActionState, form: FormData): Promise<ActionState> {
  return takenBack(previous, form);
}
