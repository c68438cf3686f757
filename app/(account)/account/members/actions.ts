'use server';

import { inviteColleague } from '@/lib/commands/membership/invite-colleague';
import { withdrawColleagueInvitation } from '@/lib/commands/membership/withdraw-colleague-invitation';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const invited = formAction(inviteColleague, { then: () => '/account/members?done=invited' });
const withdrawn = formAction(withdrawColleagueInvitation, { then: () => '/account/members?done=withdrawn' });

/** Asks a colleague to act for the employer; the link goes to the address. */
export async function invite(previous: ActionState, form: FormData): Promise<ActionState> {
  return invited(previous, form);
}

/** Takes an invitation back. */
export async function withdraw(previous: ActionState, form: FormData): Promise<ActionState> {
  return withdrawn(previous, form);
}
