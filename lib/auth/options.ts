import type { NextAuthOptions } from 'next-auth';
import credentialsProvider from 'next-auth/providers/credentials';
import { database } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import { environment } from '@/lib/env';
import { causeOf, log } from '@/lib/log';
import { callerAddress } from './caller-address';
import { deviceHashOfHeader } from './known-device';
import { signInByPassword } from './password-sign-in';
import { maySignIn } from './sign-in-budgets';
import { endSessionOf, openSession } from './sessions';
import { isSecure, SESSION_ABSOLUTE_MILLISECONDS, sessionCookieName } from './session-cookie';

/** next-auth carries one thing in its cookie: the secret of a session row. Everything else is read from the row. */
export function authOptions(): NextAuthOptions {
  return {
    secret: environment().NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: SESSION_ABSOLUTE_MILLISECONDS / 1000 },
    useSecureCookies: isSecure(),
    cookies: {
      sessionToken: {
        name: sessionCookieName(),
        options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() },
      },
    },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      credentialsProvider({
        credentials: { account: {}, password: {} },
        // What is thrown here next-auth would write into the address it leads to, messages of drivers included.
        authorize: (values, request) => signIn(values ?? {}, request).catch(failed),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      // The answer of /api/auth/session can be read by scripts: the secret stays in the cookie.
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      // Signing out by next-auth's own address ends the session like the button does.
      async signOut({ token }) {
        if (typeof token?.sid === 'string') await endSessionOf(token.sid);
      },
    },
  };
}

interface NextAuthRequest {
  headers?: Record<string, unknown>;
}

/** The limits of the sign-in page, then the password, then a session of our own; null for every no. */
async function signIn(typed: Partial<Record<'account' | 'password', unknown>>, request: NextAuthRequest) {
  const address = callerAddress((name) => headerOf(request, name));
  if (!(await maySignIn(database(), address))) return null;
  const deviceHash = deviceHashOfHeader(headerOf(request, 'cookie'));
  const answer = await signInByPassword({ name: typed.account, password: typed.password, address, deviceHash });
  if ('refused' in answer) return null;
  const { accountId, passwordHash } = answer;
  const device = headerOf(request, 'user-agent');
  return { id: await openSession(accountId, { address, device, deviceHash, passwordHash }) };
}

function failed(error: unknown): null {
  // The password was changed in this moment.
  if (error instanceof Refusal) return null;
  log.error('sign-in failed', { cause: causeOf(error) });
  return null;
}

/** One header of the request as next-auth hands it on. */
function headerOf(request: NextAuthRequest, name: string): string | undefined {
  const value = request.headers?.[name];
  return typeof value === 'string' ? value : undefined;
}
