'use server';

import { requestRemittance } from '@/lib/commands/remittance/request-remittance';
import { withdrawRemittance } from '@/lib/commands/remittance/withdraw-remittance';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';

const home = '/employer/certification';

const requested = formAction(requestRemittance, {
  then: () => `${home}?done=requested`,
  next: { EMPLOYER_ALREADY_CERTIFIED: [`${home}/join`, 'nextJoin'] },
});
const withdrawn = formAction(withdrawRemittance, { then: () => `${home}?done=givenUp` });

/** Figure 7: names the account and hands the claim in. */
export async function ask(previous: ActionState, form: FormData): Promise<ActionState> {
  return requested(previous, form);
}

/** Gives the transfer up. */
export async function giveUp(previous: ActionState, form: FormData): Promise<ActionState> {
  return withdrawn(previous, form);
}
