import 'server-only';
import { environment } from '@/lib/env';

/**
 * Does a request come from a page of ours? Next compares origin and host of actions only, and lets one through that
 * names no origin; route handlers it leaves to themselves. Here a request that names none is refused.
 */
export function hasOwnOrigin(headers: Pick<Headers, 'get'>): boolean {
  const origin = headers.get('origin');
  if (!origin || !URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host === headers.get('host') || host === new URL(environment().APP_URL).host;
}
