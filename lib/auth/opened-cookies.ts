import { decode } from 'next-auth/jwt';
import { sessionHash } from './sessions';

const MOST = 5_000;

/** What a cookie holds never changes, and opening one derives a key: the last ones opened are remembered. */
const opened = new Map<string, { hash: string; until: number }>();

/**
 * The hash under which the session row of a cookie is found; null for a cookie that is not ours or too old. It says
 * nothing of the session itself: whether that lives is read from its row on every request.
 */
export async function openSessionCookie(cookie: string, secret: string): Promise<string | null> {
  const known = opened.get(cookie);
  if (known && known.until > Date.now()) return known.hash;
  opened.delete(cookie);
  const token = await decode({ token: cookie, secret }).catch(() => null);
  if (typeof token?.sid !== 'string') return null;
  const hash = sessionHash(token.sid);
  const [oldest] = opened.keys();
  if (opened.size >= MOST && oldest !== undefined) opened.delete(oldest);
  opened.set(cookie, { hash, until: typeof token.exp === 'number' ? token.exp * 1000 : 0 });
  return hash;
}
