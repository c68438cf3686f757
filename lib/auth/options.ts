import type { NextAuthOptions } from 'next-auth';
import credentialsProvider from 'next-auth/providers/credentials';
import { environment } from '@/lib/env';
import { callerAddress } from './caller-address';
import { deviceHashOfHeader } from './known-device';
import { signInByPassword } from './password-sign-in';
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
        async authorize(values, request) {
          const address = callerAddress((name) => headerOf(request, name));
          const deviceHash = deviceHashOfHeader(headerOf(request, 'cookie'));
          const { account: name, password } = values ?? {};
          const answer = await signInByPassword({ name, password, address, deviceHash });
          if ('refused' in answer) return null;
          const device = headerOf(request, 'user-agent');
          const sid = await openSession(answer.accountId, { address, device, deviceHash });
          return { id: sid };
        },
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

/** One header of the request as next-auth hands it on. */
function headerOf(request: { headers?: Record<string, unknown> }, name: string): string | undefined {
  const value = request.headers?.[name];
  return typeof value === 'string' ? value : undefined;
}
