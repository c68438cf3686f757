import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const surroundings = vi.hoisted(() => ({ headers: new Headers(), asked: [] as string[] }));
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(surroundings.headers) }));
vi.mock('@/lib/auth/password-sign-in', () => ({
  signInByPassword: ({ address }: { address: string }) => {
    surroundings.asked.push(address);
    return Promise.resolve({ refused: 'SIGN_IN_WRONG' });
  },
}));

vi.mock('@/lib/auth/sign-in-budgets', () => ({ maySignIn: () => Promise.resolve(true) }));
vi.mock('@/lib/db/client', async (original) => ({ ...(await original<object>()), database: () => ({}) }));

// The environment is read once a process: every case begins with modules of its own.
beforeEach(() => {
  vi.resetModules();
  surroundings.asked.length = 0;
});
afterEach(() => vi.unstubAllEnvs());

/** The address that forms see, and the one next-auth's own protocol hands to the sign-in. */
async function addressesOf(sent: Record<string, string>): Promise<string[]> {
  surroundings.headers = new Headers(sent);
  const { requestFacts } = await import('@/lib/server/request-facts');
  const { authOptions } = await import('@/lib/auth/options');
  const [provider] = authOptions().providers;
  const { authorize } = provider?.options as { authorize(values: object, request: object): Promise<unknown> };
  await authorize({ account: 'a', password: 'b' }, { headers: sent });
  return [(await requestFacts()).address, ...surroundings.asked];
}

const behindProxy = { 'x-remote-address': '10.0.0.1', 'x-forwarded-for': '1.1.1.1, 203.0.113.9' };

describe('the address of the caller is the same for a form and for the protocol of next-auth', () => {
  it('without a trusted proxy nothing a caller writes counts', async () => {
    vi.stubEnv('TRUST_PROXY', '');
    expect(await addressesOf(behindProxy)).toEqual(['10.0.0.1', '10.0.0.1']);
  });

  it('behind a trusted proxy the last forwarded address counts, which the proxy wrote itself', async () => {
    vi.stubEnv('TRUST_PROXY', '1');
    expect(await addressesOf(behindProxy)).toEqual(['203.0.113.9', '203.0.113.9']);
  });

  it('a trusted proxy that says nothing leaves the address of the connection', async () => {
    vi.stubEnv('TRUST_PROXY', '1');
    expect(await addressesOf({ 'x-remote-address': '10.0.0.1', 'x-forwarded-for': '' })).toEqual([
      '10.0.0.1',
      '10.0.0.1',
    ]);
  });
});
