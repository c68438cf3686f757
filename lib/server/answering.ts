import 'server-only';
import { unstable_rethrow } from 'next/navigation';
import { causeOf, log } from '@/lib/log';
import { refusalText } from './refusal-text';
import { requestFacts } from './request-facts';

export { causeOf };

/** A route whose unexpected errors are answered with the number under which the log tells them, and nothing else. */
export function answering<Rest extends unknown[]>(
  handle: (request: Request, ...rest: Rest) => Promise<Response>,
): (request: Request, ...rest: Rest) => Promise<Response> {
  return async (request, ...rest) => {
    try {
      return await handle(request, ...rest);
    } catch (error) {
      unstable_rethrow(error);
      log.error('route failed', { requestId: (await requestFacts()).requestId, cause: causeOf(error) });
      const text = await refusalText('UNEXPECTED');
      return new Response(text, { status: 500, headers: { 'content-type': 'text/plain; charset=utf-8' } });
    }
  };
}
