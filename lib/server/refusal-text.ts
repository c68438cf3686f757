import 'server-only';
import { getTranslations } from '@/lib/words/reader';

/** The sentence for a code, its facts filled in; a code nobody knows (one from an address, too) is "unexpected". */
export async function refusalText(code: string, facts: Record<string, string | number> = {}): Promise<string> {
  const words = await getTranslations('refusals');
  return words.has(code as never) ? words(code as never, facts as never) : words('UNEXPECTED');
}
