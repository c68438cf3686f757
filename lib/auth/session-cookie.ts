import { environment } from '@/lib/env';

/** Is the product served over https? Then cookies are `Secure` and bound to this host. */
export const isSecure = (): boolean => environment().APP_URL.startsWith('https:');

/** The name of the session cookie: `__Host-` forbids other hosts and plain http to set it. */
export const sessionCookieName = (): string => (isSecure() ? '__Host-session' : 'session');

export { SESSION_IDLE as SESSION_IDLE_MILLISECONDS } from '@/lib/domain/account/session-life';
export const SESSION_ABSOLUTE_MILLISECONDS = 8 * 3_600_000;
