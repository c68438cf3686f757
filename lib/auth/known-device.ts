import { sha256 } from '@/lib/crypto/hash';
import { isSecure } from './session-cookie';

/** The name of the cookie by which a browser is known again; see docs/decisions/0013. */
export const deviceCookieName = (): string => (isSecure() ? '__Host-device' : 'device');

/** Half a year: whoever signs in less often is a stranger again. */
export const DEVICE_SECONDS = 180 * 86_400;

/** What is stored of the number in that cookie; undefined for a text that is none of ours. */
export const deviceHashOf = (cookie: string | undefined): string | undefined =>
  cookie && /^[\w-]{22}$/.test(cookie) ? sha256(`device ${cookie}`) : undefined;

/** The same from the Cookie header, for next-auth's own protocol. */
export function deviceHashOfHeader(header: string | undefined): string | undefined {
  const start = `${deviceCookieName()}=`;
  const found = header?.split(/;\s*/).find((part) => part.startsWith(start));
  return deviceHashOf(found?.slice(start.length));
}
