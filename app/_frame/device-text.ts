import { deviceOf } from '@/lib/domain/account/device';
import { getTranslations } from '@/lib/words/reader';

/** A device as its owner knows it, from what its browser said of itself: one form for every page. */
export async function deviceText(): Promise<(userAgent: string | null) => string> {
  const words = await getTranslations('account');
  return (userAgent) => {
    const { browser, system } = deviceOf(userAgent);
    return words('sessions.browserOn', { system: words(`systems.${system}`), browser: words(`browsers.${browser}`) });
  };
}
