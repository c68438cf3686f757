import 'server-only';
import { createFormatter, createTranslator, type Messages, type NamespaceKeys, type NestedKeyOf } from 'next-intl';
import { cookies } from 'next/headers';
import { catalogues, defaultLocale, isLocale, type Locale } from './catalogues';

const timeZone = 'Asia/Shanghai';

type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;
type Translator<N extends Namespace> = ReturnType<typeof createTranslator<Messages, N>>;
type Formatter = ReturnType<typeof createFormatter>;

/**
 * One translator for each language and part of the catalogue, for the life of the process: the library forgets parsed
 * messages and date formats after every request, and parsing them anew took a good part of the time of a page.
 */
const translators = new Map<string, unknown>();
const formatters = new Map<Locale, Formatter>();

/** The language of this request: the cookie the reader chose, else Chinese. */
export async function getLocale(): Promise<Locale> {
  const chosen = (await cookies()).get('language')?.value;
  return isLocale(chosen) ? chosen : defaultLocale;
}

/** The words of one part of the catalogue in the language of this request. */
export async function getTranslations<N extends Namespace>(namespace: N): Promise<Translator<N>> {
  const locale = await getLocale();
  const key = `${locale} ${namespace}`;
  const known = translators.get(key);
  if (known) return known as Translator<N>;
  const made = createTranslator<Messages, N>({ locale, messages: catalogues[locale], namespace, timeZone });
  translators.set(key, made);
  return made;
}

/** Dates and numbers in the language of this request; dates are those of Shanghai. */
export async function getFormatter(): Promise<Formatter> {
  const locale = await getLocale();
  const known = formatters.get(locale);
  if (known) return known;
  const made = createFormatter({ locale, timeZone });
  formatters.set(locale, made);
  return made;
}

/** A day as lists show it: one ready format for all rows, because the general formatter chooses anew for each. */
const dayFormats = new Map<Locale, Intl.DateTimeFormat>();

/** Days in the language of this request, those of Shanghai. */
export async function getDayFormat(): Promise<(at: Date) => string> {
  const locale = await getLocale();
  const known = dayFormats.get(locale) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
  dayFormats.set(locale, known);
  return (at) => known.format(at);
}

/** Remembers what was made of a key: rows of one list repeat their days and states. */
export function remembered<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
