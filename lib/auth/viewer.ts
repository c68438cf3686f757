import 'server-only';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { encode } from 'next-auth/jwt';
import { cache } from 'react';
import { database, databaseNow } from '@/lib/db/client';
import { type SessionBeginning, sessionBeginning } from '@/lib/db/stores/session-beginning';
import { greetSession, type SignInBefore } from '@/lib/db/stores/sessions';
import { mayUse, type Permission } from '@/lib/domain/access/permissions';
import type { Viewer } from '@/lib/domain/access/viewer';
import { askingFirst, wayBack } from '@/lib/domain/access/way-back';
import { TERMS_VERSION } from '@/lib/domain/consent/consents';
import { environment } from '@/lib/env';
import { newSecret } from '@/lib/ids';
import { DEVICE_SECONDS, deviceCookieName, deviceHashOf } from './known-device';
import { openSessionCookie } from './opened-cookies';
import { endSession, findSession, openSession, type SessionFacts, watchSession } from './sessions';
import { signInWay } from './sign-in-way';
import { isSecure, SESSION_ABSOLUTE_MILLISECONDS, sessionCookieName } from './session-cookie';

const secretKey = (): string => environment().NEXTAUTH_SECRET ?? '';

/** The session row of this request, read once per request; null when nobody is signed in. */
export const currentSession = cache(async () => {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  const hash = cookie ? await openSessionCookie(cookie, secretKey()) : null;
  return hash ? findSession(hash) : null;
});

/**
 * What is stored of the secret in this browser, whether its session goes on or not; null without one.
 */
export async function presentedSessionHash(): Promise<string | null> {
  const cookie = (await cookies()).get(sessionCookieName())?.value;
  return cookie ? openSessionCookie(cookie, secretKey()) : null;
}

/** Who looks; null when nobody is signed in, or an account with several memberships has not chosen one. */
export const currentViewer = cache(async (): Promise<Viewer | null> => (await currentSession())?.viewer ?? null);

/**
 * Who looks, for what an open page asks by itself: it is no activity, so the session grows no younger by it. Null when
 * nobody is signed in any more.
 */
export async function watchingViewer(): Promise<Viewer | null> {
  const hash = await presentedSessionHash();
  return hash ? ((await watchSession(hash))?.viewer ?? null) : null;
}

/** Messages the signed-in account has not read yet; 100 stands for a hundred or more. */
export async function unreadMessages(): Promise<number> {
  return (await currentSession())?.unread ?? 0;
}

/**
 * Who may set up a second factor: whoever looks, and whoever may do nothing else until he has one. For the pages and
 * deeds of the second factor only.
 */
export async function viewerSettingUp(): Promise<Viewer | null> {
  const session = await currentSession();
  return session?.viewer ?? session?.settingUp ?? null;
}

/** When and where the account signed in before, on the first page after signing in; null on every other. */
export async function signInBefore(): Promise<SignInBefore | null> {
  const session = await currentSession();
  if (!session?.isUngreeted) return null;
  const db = database();
  return greetSession(db, session, await databaseNow(db));
}

/** By what the session began, for the first page after signing in only; null on every other. */
export async function howSignedIn(): Promise<SessionBeginning | null> {
  const session = await currentSession();
  return session?.isUngreeted ? sessionBeginning(database(), session) : null;
}

/** Signs in: a new session row and next-auth's own cookie around its secret. Works from any server action. */
export async function signInAccount(accountId: string, facts: SessionFacts): Promise<void> {
  // A browser has one session: whoever signs in anew leaves the one of before.
  const before = await currentSession();
  if (before) await endSession(before.id);
  const device = await rememberDevice();
  await setSessionCookie(await openSession(accountId, { ...facts, deviceHash: deviceHashOf(device) }));
}

/** The number this browser is known by, for limits of wrong tries only; undefined for one that never signed in. */
export async function currentDeviceHash(): Promise<string | undefined> {
  return deviceHashOf((await cookies()).get(deviceCookieName())?.value);
}

/** Puts the secret of a session into this browser, for as long as it is open: no date, so it ends with the browser. */
export async function setSessionCookie(sid: string): Promise<void> {
  const maxAge = SESSION_ABSOLUTE_MILLISECONDS / 1000;
  const value = await encode({ token: { sid }, secret: secretKey(), maxAge });
  (await cookies()).set(sessionCookieName(), value, cookieRules());
}

const cookieRules = () => ({ httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure() });

/** A number that says nothing of who signed in, made once for a browser. */
async function rememberDevice(): Promise<string> {
  const jar = await cookies();
  const known = jar.get(deviceCookieName())?.value;
  const device = known && deviceHashOf(known) ? known : newSecret(16);
  jar.set(deviceCookieName(), device, { ...cookieRules(), maxAge: DEVICE_SECONDS });
  return device;
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
  if (decision.code === 'NOT_CERTIFIED') redirect('/employer/certification?done=closed');
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
