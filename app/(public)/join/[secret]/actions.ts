'use server';

import { startPathOf } from '@/lib/auth/start-path';
import { signInAccount } from '@/lib/auth/viewer';
import { acceptMembership } from '@/lib/commands/membership/accept-membership';
import type { ActionState } from '@/lib/server/action-state';
import { askingFirst, wayBack } from '@/lib/domain/access/way-back';
import { formAction } from '@/lib/server/form-action';
import { requestFacts } from '@/lib/server/request-facts';

const joinSignIn = (secret: string): string => askingFirst('/sign-in', wayBack(`/join/${secret}`));

const acceptWrapped = formAction(acceptMembership, {
  // Signed in as whoever accepted; a session of somebody else in this browser ends.
  after: async ({ accountId, isSignedIn }) => {
    if (!isSignedIn) await signInAccount(accountId, await requestFacts());
  },
  // A session acts for one side: whoever gained another one chooses.
  then: ({ accountId, isSignedIn }) => (isSignedIn ? '/choose' : startPathOf(accountId)),
  next: { SIGN_IN_NEEDED: [({ secret }) => joinSignIn(String(secret)), 'nextSignIn'] },
});

/** Accepts an invitation and signs in. */
export async function accept(previous: ActionState, form: FormData): Promise<ActionState> {
  return acceptWrapped(previous, form);
}
