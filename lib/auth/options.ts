import type { NextAuthOptions } from 'next-auth';
import credentialsProvider from 'next-auth/providers/credentials';
import { environment } from '@/lib/env';
import { accountForPassword } from './credentials';
import { openSession } from './sessions';
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
          const accountId = await accountForPassword(values?.account ?? '', values?.password ?? '');
          if (!accountId) return null;
          const device: unknown = request.headers?.['user-agent'];
          const sid = await openSession(accountId, { device: typeof device === 'string' ? device : undefined });
          return { id: sid };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      session: ({ session, token }) => ({ ...session, user: undefined, sid: token.sid }),
    },
  };
}
