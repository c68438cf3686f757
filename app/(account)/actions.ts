'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { accountForPassword } from '@/lib/auth/credentials';
import { startPathOf } from '@/lib/auth/start-path';
import { chooseMembership, endSession } from '@/lib/auth/sessions';
import { clearSessionCookie, currentSession, signInAccount } from '@/lib/auth/viewer';
import { homes } from '@/lib/domain/access/homes';
import type { ActionState } from '@/lib/server/action-state';
import { sessionAction } from '@/lib/server/session-action';
import { isLocale } from '@/lib/words/catalogues';

const signInOnce = sessionAction('sign-in', async ({ values, password, facts, refuse }) => {
  const account = typeof values.account === 'string' ? values.account : '';
  const accountId = await accountForPassword(account, password);
  if (!accountId) return refuse('SIGN_IN_WRONG');
  await signInAccount(accountId, facts);
  redirect(await startPathOf(accountId));
});

/** Password sign-in; the same words and the same work whether the account exists or not. */
export async function signIn(previous: ActionState, form: FormData): Promise<ActionState> {
  return signInOnce(previous, form);
}

/** Ends this session, in the database first, then in the browser. */
export async function signOut(): Promise<void> {
  const session = await currentSession();
  if (session) await endSession(session.id);
  await clearSessionCookie();
  redirect('/');
}

/** Chooses for whom an account with several memberships acts now. */
export async function choose(form: FormData): Promise<void> {
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
