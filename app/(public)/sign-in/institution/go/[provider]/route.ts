import type { NextRequest } from 'next/server';
import { beginSignIn, problemPath } from '@/lib/auth/institution/flow';
import { findProvider } from '@/lib/auth/institution/providers';
import { wayBack } from '@/lib/domain/access/way-back';
import { type Budget, withinBudget } from '@/lib/server/rate-limit';
import { leadOn } from '@/lib/server/lead-on';
import { requestFacts } from '@/lib/server/request-facts';

/** Sign-ins begun from one address: a computer room of a school, no more; each one asks the school's server. */
const beginBudget: Budget = { name: 'institution-begin', limit: 300, windowSeconds: 900 };

/**
 * Leads to the sign-in page of a school. A plain link, no form: the content security policy lets no form lead to
 * another server, and beginning changes nothing here.
 */
export async function GET(request: NextRequest, context: { params: Promise<{ provider: string }> }): Promise<Response> {
  const { provider: key } = await context.params;
  const { address } = await requestFacts();
  if (!(await withinBudget(beginBudget, address))) return leadOn({ location: problemPath('busy'), cookies: [] });
  const provider = await findProvider(key);
  if (!provider) return leadOn({ location: '/sign-in/institution', cookies: [] });
  return leadOn(await beginSignIn(provider, wayBack(request.nextUrl.searchParams.get('next'))));
}
