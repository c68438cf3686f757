import 'server-only';
import { headers } from 'next/headers';
import { askingFirst, wayBack } from '@/lib/domain/access/way-back';

/**
 * Where a page leads somebody it does not know: to sign in, or, with a session that has no side yet, to choose one;
 * with the way back to the page that was asked for (`x-request-target`, set by the web server for every request).
 */
export async function signInWay(session: unknown): Promise<string> {
  const back = wayBack((await headers()).get('x-request-target'));
  return askingFirst(session ? '/choose' : '/sign-in', back);
}
