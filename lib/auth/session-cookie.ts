import { environment } from '@/lib/env';

/** Is the product served over https? Then cookies are `Secure` and bound to this host. */
export const isSecure = (): boolean => environment().APP_URL.startsWith('https:');

/** The name of the session cookie: `__Host-` forbids other hosts and plain http to set it. */
export const sessionCookieName = (): string => (isSecure() ? '__Host-session' : 'session');

export { SESSION_IDLE as SESSION_IDLE_MILLISECONDS } from '@/lib/domain/account/session-life';
export const SESSION_ABSOLUTE_MILLISECONDS = 8 * 3_600_000;

/**
 * The same answer, its session cookie without a date: next-auth always writes one, and the cookie would outlive the
 * browser on a shared machine. A cookie that is being taken back keeps its date, which lies in the past.
 */
export function endingWithBrowser(answer: Response): Response {
  const isOurs = (cookie: string): boolean =>
    cookie.startsWith(`${sessionCookieName()}=`) && !cookie.startsWith(`${sessionCookieName()}=;`);
  const cookies = answer.headers.getSetCookie();
  if (!cookies.some(isOurs)) return answer;
  const headers = new Headers(answer.headers);
  headers.delete('set-cookie');
  for (const cookie of cookies) {
    headers.append('set-cookie', isOurs(cookie) ? cookie.replace(/;\s*(?:expires|max-age)=[^;]*/gi, '') : cookie);
  }
  return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers });
}
