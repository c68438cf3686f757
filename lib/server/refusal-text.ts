import 'server-only';
import { getTranslations } from '@/lib/words/reader';

/** The sentence for a code that came back in the address of a page; a code nobody knows is "unexpected". */
export async function refusalText(code: string): Promise<string> {
  const words = await getTranslations('refusals');
  return words.has(code as never) ? words(code as never) : words('UNEXPECTED');
}
