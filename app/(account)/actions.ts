'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { signInByPassword } from '@/lib/auth/password-sign-in';
import { startPathOf } from '@/lib/auth/start-path';
import { chooseMembership, endSession } from '@/lib/auth/sessions';
import { clearSessionCookie, currentSession, signInAccount } from '@/lib/auth/viewer';
import { homes } from '@/lib/domain/access/homes';
import type { ActionState } from '@/lib/server/action-state';
import { hasOwnOrigin } from '@/lib/server/request-origin';
import { sessionAction } from '@/lib/server/session-action';
import { isLocale } from '@/lib/words/catalogues';

const signInOnce = sessionAction('sign-in', async ({ values, password, facts, refuse }) => {
  const answer = await signInByPassword({ name: values.account, password, address: facts.address });
  if ('refused' in answer) return refuse(answer.refused);
  await signInAccount(answer.accountId, facts);
  redirect(await startPathOf(answer.accountId));
});

/** Password sign-in; the same words and the same work whether the account exists or not. */
export async function signIn(previous: ActionState, form: FormData): Promise<ActionState> {
  return signInOnce(previous, form);
}

/** Ends this session, in the database first, then in the browser. */
export async function signOut(): Promise<void> {
  if (!hasOwnOrigin(await headers())) redirect('/');
  const session = await currentSession();
  if (session) await endSession(session.id);
  await clearSessionCookie();
  redirect('/');
}

/** Chooses for whom an account with several memberships acts now. */
export async function choose(form: FormData): Promise<void> {
  if (!hasOwnOrigin(await headers())) redirect('/choose');
  const session = await currentSession();
  const membershipId = form.get('membership');
  if (!session || typeof membershipId !== 'string') redirect('/sign-in');
  const party = await chooseMembership(session, membershipId);
  redirect(party ? homes[party] : '/choose');
}

/** Remembers the language of this browser for a year and comes back to the same page. */
export async function switchLanguage(form: FormData): Promise<void> {
  const language = form.get('language');
  if (isLocale(language)) {
    (await cookies()).set('language', language, { path: '/', maxAge: 31_536_000, sameSite: 'lax', httpOnly: true });
  }
}
