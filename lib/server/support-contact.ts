import 'server-only';
import { environment } from '@/lib/env';
import { getTranslations } from '@/lib/words/reader';

/** How the platform is reached: what its operator wrote down, an invented one in the demo, null without either. */
export async function supportContact(): Promise<string | null> {
  const { SUPPORT_CONTACT, DEMO } = environment();
  if (SUPPORT_CONTACT) return SUPPORT_CONTACT;
  return DEMO ? (await getTranslations('shell'))('supportDemo') : null;
}
