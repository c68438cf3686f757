import nextAuth, { type NextAuthOptions } from 'next-auth';
import type { NextApiRequest, NextApiResponse } from 'next';

interface Call {
  action: 'signin' | 'callback';
  provider: string;
  method: 'GET' | 'POST';
  query?: Readonly<Record<string, string>>;
  cookies: Readonly<Record<string, string>>;
  body?: Readonly<Record<string, string>>;
}

export interface AuthAnswer {
  location: string | null;
  /** Whole `Set-Cookie` lines. */
  cookies: string[];
}

/**
 * One step of next-auth's own protocol, called like a function: its handler for page routes, with a request and an
 * answer that hold just what it reads and writes. So the steps can be tested without a web server, and what it answers
 * can be judged before it goes out.
 */
export async function callNextAuth(call: Call, options: NextAuthOptions): Promise<AuthAnswer> {
  const { action, provider, method, query, cookies, body } = call;
  const request = { method, headers: {}, cookies, body: body ?? {}, query: { ...query, nextauth: [action, provider] } };
  const headers = new Map<string, unknown>();
  const answer = {
    status: () => answer,
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader: (name: string, value: unknown) => headers.set(name.toLowerCase(), value) && answer,
    end: () => answer,
    json: () => answer,
    send: () => answer,
  };
  await nextAuth(request as unknown as NextApiRequest, answer as unknown as NextApiResponse, options);
  const [location, lines] = [headers.get('location'), headers.get('set-cookie')];
  return {
    location: typeof location === 'string' ? location : null,
    cookies: Array.isArray(lines) ? lines.map(String) : typeof lines === 'string' ? [lines] : [],
  };
}
