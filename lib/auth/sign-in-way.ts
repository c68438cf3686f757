import 'server-only';
import { headers } from 'next/headers';
import type { Pending } from '@/lib/domain/access/second-factor';
import { askingFirst, wayBack } from '@/lib/domain/access/way-back';

/**
 * Where a page leads somebody it does not know: to sign in, or, with a session that lacks something yet, to hand in or
 * set up the second factor or to choose a side; with the way back to the page that was asked for
 * (`x-request-target`, set by the web server for every request), or to the one given.
 */
export async function signInWay(session: { pending: Pending | null } | null, given?: string | null): Promise<string> {
  const back = given ?? wayBack((await headers()).get('x-request-target'));
  if (session?.pending === 'SECOND_FACTOR') return askingFirst('/sign-in/second-factor', back);
  if (session?.pending === 'SET_UP') return askingFirst('/account/second-factor', back);
  return askingFirst(session ? '/choose' : '/sign-in', back);
}
