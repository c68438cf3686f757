import 'server-only';
import { getTranslations } from '@/lib/words/reader';
import { requestFacts } from './request-facts';

/**
 * The sentence for a code, its facts filled in; a code nobody knows (one from an address, too) is "unexpected". That
 * sentence names the request, under which the log says what happened.
 */
export async function refusalText(code: string, facts: Record<string, string | number> = {}): Promise<string> {
  const words = await getTranslations('refusals');
  const { requestId } = await requestFacts();
  const filled = { requestId, ...facts };
  return words.has(code as never) ? words(code as never, filled as never) : words('UNEXPECTED', filled);
}
