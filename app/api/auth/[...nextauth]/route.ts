import { cookies } from 'next/headers';
import nextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { keepArrival } from '@/lib/auth/institution/arrival';
import { endSignIn } from '@/lib/auth/institution/flow';
import { findProvider } from '@/lib/auth/institution/providers';
import { authOptions } from '@/lib/auth/options';
import { endingWithBrowser } from '@/lib/auth/session-cookie';
import { execute } from '@/lib/commands/execute';
import { signInByInstitution } from '@/lib/commands/institution/sign-in-by-institution';
import { answering } from '@/lib/server/answering';
import { leadOn } from '@/lib/server/lead-on';
import { requestFacts } from '@/lib/server/request-facts';

type Provider = NonNullable<Awaited<ReturnType<typeof findProvider>>>;
type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own protocol (csrf, callback). Options are read per request: the environment is not there at build. */
const handler = answering(async (asked: Request, context: Context) => {
  const request = asked as NextRequest;
  const [action, key] = (await context.params).nextauth;
  const provider = action === 'callback' && request.method === 'GET' ? await findProvider(key) : null;
  if (provider) return comeBack(request, provider);
  return endingWithBrowser((await nextAuth(authOptions())(request, context)) as Response);
});

/** Somebody comes back from the sign-in of a school. */
async function comeBack(request: NextRequest, provider: Provider): Promise<Response> {
  const facts = await requestFacts();
  const answer = await endSignIn(
    provider,
    {
      query: Object.fromEntries(request.nextUrl.searchParams),
      cookies: Object.fromEntries((await cookies()).getAll().map(({ name, value }) => [name, value])),
      facts,
    },
    async (proof) => {
      const found = await execute(signInByInstitution, null, proof, { requestId: facts.requestId });
      if (found.outcome !== 'done') throw new Error(`sign-in-by-institution: ${found.outcome}`);
      return found.result;
    },
  );
  if (answer.arrived) await keepArrival(answer.arrived);
  return leadOn(answer);
}

export { handler as GET, handler as POST };
