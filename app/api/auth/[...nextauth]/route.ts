import nextAuth from 'next-auth';
import { authOptions } from '@/lib/auth/options';
import { endingWithBrowser } from '@/lib/auth/session-cookie';

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own protocol (csrf, callback). Options are read per request: the environment is not there at build. */
async function handler(request: Request, context: Context): Promise<Response> {
  return endingWithBrowser((await nextAuth(authOptions())(request, context)) as Response);
}

export { handler as GET, handler as POST };
