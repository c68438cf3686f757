'use server';

import { redirect } from 'next/navigation';
import { clearArrival } from '@/lib/auth/institution/arrival';
import { signInAccount } from '@/lib/auth/viewer';
import { activateByInstitution } from '@/lib/commands/institution/activate-by-institution';
import { linkInstitution } from '@/lib/commands/institution/link-institution';
import { unlinkInstitution } from '@/lib/commands/institution/unlink-institution';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';
import { activationBudget } from '@/lib/server/rate-limit';
import { requestFacts } from '@/lib/server/request-facts';

const CONTINUE = '/sign-in/institution/continue';
const toSignIn = [`/sign-in?next=${encodeURIComponent(CONTINUE)}`, 'nextSignIn'] as const;

const activateWrapped = formAction(activateByInstitution, {
  budgets: [activationBudget],
  after: async ({ accountId }) => {
    await clearArrival();
    await signInAccount(accountId, await requestFacts());
  },
  then: () => '/graduate?done=activated',
  next: { INSTITUTION_HAS_ACCOUNT: toSignIn },
});
const linkWrapped = formAction(linkInstitution, { after: clearArrival, then: () => `${CONTINUE}?done=linked` });
const unlinkWrapped = formAction(unlinkInstitution, { then: () => '/sign-in/institution?done=unlinked' });

/** Opens the account of a graduate whom his own school proved. */
export async function activate(previous: ActionState, form: FormData): Promise<ActionState> {
  return activateWrapped(previous, form);
}

/** Links what the school proved to the account that is signed in. */
export async function link(previous: ActionState, form: FormData): Promise<ActionState> {
  return linkWrapped(previous, form);
}

/** Takes a school's sign-in away from the account; one that is gone already leads back to the list. */
export async function unlink(form: FormData): Promise<void> {
  await unlinkWrapped({ status: 'idle' }, form);
  redirect('/sign-in/institution');
}
