import 'server-only';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { encode } from 'next-auth/jwt';
import { cache } from 'react';
import { mayUse, type Permission } from '@/lib/domain/access/permissions';
import type { Viewer } from '@/lib/domain/access/viewer';
import { askingFirst, wayBack } from '@/lib/domain/access/way-back';
import { TERMS_VERSION } from '@/lib/domain/consent/consents';
import { environment } from '@/lib/env';
import { openSessionCookie } from './opened-cookies';
import { findSession, openSession, type SessionFacts } from './sessions';
import { signInWay } from './sign-in-way';
import { isSecure, SESSION_ABSOLUTE_MILLISECONDS, sessionCookieName } from './session-cookie';

const secretKey = (): string => environment().NEXTAUTH_SECRET ?? '';

/** The session row of this request, read once per request; null when nobody is signed in. */
export const currentSession = cache(async () => {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  const hash = cookie ? await openSessionCookie(cookie, secretKey()) : null;
  return hash ? findSession(hash) : null;
});

/** Who looks; null when nobody is signed in, or an account with several memberships has not chosen one. */
export const currentViewer = cache(async (): Promise<Viewer | null> => (await currentSession())?.viewer ?? null);

/** Messages the signed-in account has not read yet; 100 stands for a hundred or more. */
export async function unreadMessages(): Promise<number> {
  return (await currentSession())?.unread ?? 0;
}

/** Signs in: a new session row and next-auth's own cookie around its secret. Works from any server action. */
export async function signInAccount(accountId: string, facts: SessionFacts): Promise<void> {
  const sid = await openSession(accountId, facts);
  const maxAge = SESSION_ABSOLUTE_MILLISECONDS / 1000;
  const value = await encode({ token: { sid }, secret: secretKey(), maxAge });
  (await cookies()).set(sessionCookieName(), value, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: isSecure(),
    maxAge,
  });
}

/** Forgets the cookie of this browser. */
export async function clearSessionCookie(): Promise<void> {
  (await cookies()).delete({ name: sessionCookieName(), path: '/' });
}

/**
 * The viewer of a page that names its permission. Not signed in → sign-in page; several memberships → choose;
 * not certified → the certification page; anything else that is not allowed does not exist.
 */
export async function requireViewer<P extends Viewer['party']>(
  party: P,
  permission: Permission,
): Promise<Extract<Viewer, { party: P }>> {
  const viewer = await currentViewer();
  if (!viewer) redirect(await signInWay(await currentSession()));
  await agreeFirst();
  if (!isOf(viewer, party)) notFound();
  const decision = mayUse(viewer, permission);
  if (decision.allowed) return viewer;
  if (decision.code === 'NOT_CERTIFIED') redirect('/employer/certification');
  notFound();
}

/** The viewer of a page every signed-in party has. */
export async function requireAnyViewer(permission: Permission): Promise<Viewer> {
  const viewer = await currentViewer();
  if (!viewer) redirect(await signInWay(await currentSession()));
  await agreeFirst();
  if (!mayUse(viewer, permission).allowed) notFound();
  return viewer;
}

/** Whoever has not agreed to the terms as they stand is asked before every page, and comes back to it. */
async function agreeFirst(): Promise<void> {
  const session = await currentSession();
  if (session?.termsVersion === TERMS_VERSION) return;
  redirect(askingFirst('/agree', wayBack((await headers()).get('x-request-target'))));
}

/** Marks a page as open to everybody; the guarded-pages test looks for one of these calls in every page. */
export function openToEveryone(): void {}

function isOf<P extends Viewer['party']>(viewer: Viewer, party: P): viewer is Extract<Viewer, { party: P }> {
  return viewer.party === party;
}
