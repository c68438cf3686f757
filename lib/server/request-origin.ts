import 'server-only';
import { environment } from '@/lib/env';

/** Next checks the origin of actions only; a route handler does it itself. A request that names none is refused. */
export function hasOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (!origin || origin === 'null') return false;
  const host = new URL(origin).host;
  return host === request.headers.get('host') || host === new URL(environment().APP_URL).host;
}
