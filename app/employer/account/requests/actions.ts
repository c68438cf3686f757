'use server';

import { acceptJoining } from '@/lib/commands/joining/accept-joining';
import { refuseJoining } from '@/lib/commands/joining/refuse-joining';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const page = '/employer/account/requests';
const accepted = formAction(acceptJoining, { then: () => `${page}?done=accepted` });
const refused = formAction(refuseJoining, { then: () => `${page}?done=refused` });

/** Lets somebody join, in the chosen role. */
export async function accept(previous: ActionState, form: FormData): Promise<ActionState> {
  return accepted(previous, form);
}

/** Does not, with the reason. */
export async function refuse(previous: ActionState, form: FormData): Promise<ActionState> {
  return refused(previous, form);
}
