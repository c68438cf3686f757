'use server';

import { acceptRosterRequest } from '@/lib/commands/roster/accept-roster-request';
import { refuseRosterRequest } from '@/lib/commands/roster/refuse-roster-request';
import type { ActionState } from '@/lib/server/action-state';
import { byIntent, formAction } from '@/lib/server/form-action';

const LIST = '/school/requests';

const done = { NONE: 'accepted', OWN: 'waiting', SHARED: 'roster-only' } as const;
const accept = formAction(acceptRosterRequest, { then: ({ account }) => `${LIST}?done=${done[account]}` });
const refuse = formAction(refuseRosterRequest, {
  shape: ({ id, answer }) => ({ id, answer }),
  then: () => `${LIST}?done=refused`,
});
const decided = byIntent({ refuse }, accept);

/** Puts right what a graduate asked for, or says why not. */
export async function decideRequest(previous: ActionState, form: FormData): Promise<ActionState> {
  return decided(previous, form);
}
