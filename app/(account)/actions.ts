'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { signInByPassword } from '@/lib/auth/password-sign-in';
import { startPathOf } from '@/lib/auth/start-path';
import { chooseMembership, endSession } from '@/lib/auth/sessions';
import { clearSessionCookie, currentSession, signInAccount } from '@/lib/auth/viewer';
import { askingFirst, placeFor, wayBack } from '@/lib/domain/access/way-back';
import type { ActionState } from '@/lib/server/action-state';
import { sessionAction } from '@/lib/server/session-action';
import { sessionButton } from '@/lib/server/session-button';
import { isLocale } from '@/lib/words/catalogues';

const signInOnce = sessionAction('sign-in', async ({ values, password, facts, refuse, invalid }) => {
  const { address, deviceHash } = facts;
  const isNamed = typeof values.account === 'string' && values.account.trim() !== '';
  if (!isNamed || !password) {
    return invalid({
      ...(isNamed ? {} : { account: 'SIGN_IN_NAME_MISSING' }),
      ...(password ? {} : { password: 'SIGN_IN_PASSWORD_MISSING' }),
    });
  }
  const answer = await signInByPassword({ name: values.account, password, address, deviceHash });
  if ('refused' in answer) {
    const isWrong = answer.refused === 'SIGN_IN_WRONG';
    return refuse(answer.refused, isWrong ? { href: '/forgotten-password', label: 'nextNewPassword' } : undefined);
  }
  await signInAccount(answer.accountId, { ...facts, passwordHash: answer.passwordHash });
  redirect(await startPathOf(answer.accountId, wayBack(values.next)));
});

/** Password sign-in, and back to where it was asked for; the same words and work whether the account exists or not. */
export async function signIn(previous: ActionState, form: FormData): Promise<ActionState> {
  return signInOnce(previous, form);
}

const signOutOnce = sessionButton(async () => {
  const session = await currentSession();
  if (session) await endSession(session.id);
  await clearSessionCookie();
  redirect('/');
}, '/');

const chooseOnce = sessionButton(async (form) => {
  const session = await currentSession();
  const membershipId = form.get('membership');
  const back = wayBack(form.get('next'));
  if (session?.pending === 'SECOND_FACTOR') redirect(askingFirst('/sign-in/second-factor', back));
  if (!session || typeof membershipId !== 'string') redirect(askingFirst('/sign-in', back));
  const party = await chooseMembership(session, membershipId);
  redirect(party ? placeFor(party, back) : askingFirst('/choose', back));
}, '/choose');

const switchLanguageOnce = sessionButton(async (form) => {
  const language = form.get('language');
  if (isLocale(language)) {
    (await cookies()).set('language', language, { path: '/', maxAge: 31_536_000, sameSite: 'lax', httpOnly: true });
  }
});

/** Ends this session, in the database first, then in the browser. */
export async function signOut(form: FormData): Promise<void> {
  return signOutOnce(form);
}

/** Chooses for whom an account with several memberships acts now, and goes back to where that was asked. */
export async function choose(form: FormData): Promise<void> {
  return chooseOnce(form);
}

/** Remembers the language of this browser for a year and comes back to the same page. */
export async function switchLanguage(form: FormData): Promise<void> {
  return switchLanguageOnce(form);
}
