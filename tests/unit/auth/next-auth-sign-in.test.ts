import { beforeEach, expect, it, vi } from 'vitest';

const surroundings = vi.hoisted(() => ({ isWelcome: true, asked: 0, fails: false }));
vi.hoisted(() => {
  process.env.NEXTAUTH_SECRET = 'a secret of this test run';
  process.env.NEXTAUTH_URL = 'http://localhost:3000';
});
vi.mock('@/lib/auth/sign-in-budgets', () => ({ maySignIn: () => Promise.resolve(surroundings.isWelcome) }));
vi.mock('@/lib/db/client', async (original) => ({ ...(await original<object>()), database: () => ({}) }));
vi.mock('@/lib/auth/password-sign-in', () => ({
  signInByPassword: () => {
    surroundings.asked += 1;
    if (surroundings.fails) throw new Error('connect to secret_user@inner_db failed');
    return Promise.resolve({ accountId: 'a', passwordHash: 'h' });
  },
}));
vi.mock('@/lib/auth/sessions', () => ({ openSession: () => Promise.resolve('secret-of-a-session') }));
const { callNextAuth } = await import('@/lib/auth/institution/call-next-auth');
const { authOptions } = await import('@/lib/auth/options');
const { sessionCookieName } = await import('@/lib/auth/session-cookie');
const { createHash } = await import('node:crypto');

beforeEach(() => Object.assign(surroundings, { isWelcome: true, asked: 0, fails: false }));

/** What a script does that signs in by the protocol: a csrf token, then account and password. */
async function signIn() {
  const csrfToken = 'abc';
  const csrf = `${csrfToken}|${createHash('sha256').update(`${csrfToken}${process.env.NEXTAUTH_SECRET}`).digest('hex')}`;
  return callNextAuth(
    {
      action: 'callback',
      provider: 'credentials',
      method: 'POST',
      cookies: { 'next-auth.csrf-token': csrf },
      body: { csrfToken, account: 'someone@demo.test', password: 'x' },
    },
    authOptions(),
  );
}

it('the protocol signs in with a csrf token, an account and its password', async () => {
  const answer = await signIn();
  expect(answer.location).not.toContain('error');
  expect(answer.cookies.some((line) => line.startsWith(`${sessionCookieName()}=`))).toBe(true);
});

it('what fails inside is a plain no: no message of a driver stands in an address', async () => {
  surroundings.fails = true;
  const { location } = await signIn();
  expect(location).toContain('error=CredentialsSignin');
  expect(location).not.toMatch(/secret_user|inner_db/);
});

it('the limits of the sign-in page stand before the password', async () => {
  surroundings.isWelcome = false;
  expect((await signIn()).location).toContain('error=CredentialsSignin');
  expect(surroundings.asked).toBe(0);
});
