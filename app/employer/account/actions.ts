'use server';

import { inviteColleague } from '@/lib/commands/membership/invite-colleague';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const inviteOne = formAction(inviteColleague, { then: () => '/employer/account?done=invited' });

/** Asks a colleague to act for the employer; the link goes to the address. */
export async function invite(previous: ActionState, form: FormData): Promise<ActionState> {
  return inviteOne(previous, form);
}
