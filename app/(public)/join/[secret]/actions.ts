'use server';

import { startPathOf } from '@/lib/auth/start-path';
import { signInAccount } from '@/lib/auth/viewer';
import { acceptMembership } from '@/lib/commands/membership/accept-membership';
import type { ActionState } from '@/lib/server/action-state';
import { formAction } from '@/lib/server/form-action';
import { requestFacts } from '@/lib/server/request-facts';

const acceptWrapped = formAction(acceptMembership, {
  // Signed in as whoever accepted; a session of somebody else in this browser ends.
  after: async ({ accountId }) => signInAccount(accountId, await requestFacts()),
  then: ({ accountId }) => startPathOf(accountId),
});

/** Accepts an invitation and signs in. */
export async function accept(previous: ActionState, form: FormData): Promise<ActionState> {
  return acceptWrapped(previous, form);
}
