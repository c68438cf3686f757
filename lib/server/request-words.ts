import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { catalogues, defaultLocale, isLocale } from '@/lib/words/catalogues';

/** The language of this request: the cookie the reader chose, else Chinese. Dates are those of Shanghai. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get('language')?.value;
  const locale = isLocale(chosen) ? chosen : defaultLocale;
  return { locale, messages: catalogues[locale], timeZone: 'Asia/Shanghai' };
});
