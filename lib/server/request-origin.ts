import 'server-only';
import { environment } from '@/lib/env';

/**
 * Was this sent from a page of ours? Next compares origin and host of actions only; this also holds for route
 * handlers, and refuses a request that names no origin, or nonsense.
 */
export function hasOwnOrigin(headers: { get(name: string): string | null }): boolean {
  const origin = headers.get('origin');
  if (!origin || !URL.canParse(origin)) return false;
  const { host } = new URL(origin);
  return host !== '' && (host === headers.get('host') || host === new URL(environment().APP_URL).host);
}
