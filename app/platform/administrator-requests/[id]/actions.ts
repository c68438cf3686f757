'use server';

import { acceptAdministratorRequest } from '@/lib/commands/administrator-request/accept-administrator-request';
import { refuseAdministratorRequest } from '@/lib/commands/administrator-request/refuse-administrator-request';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const done = (what: string) => ({ then: () => `/platform/administrator-requests?done=${what}` });
const accepted = formAction(acceptAdministratorRequest, done('accepted'));
const refused = formAction(refuseAdministratorRequest, done('refused'));

/** Makes the member administrator. */
export async function accept(previous: ActionState, form: FormData): Promise<ActionState> {
  return accepted(previous, form);
}

/** Does not, and says why. */
export async function refuse(previous: ActionState, form: FormData): Promise<ActionState> {
  return refused(previous, form);
}
