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
  const remembering = rememberingPlain(made);
  translators.set(key, remembering);
  return remembering;
}

/** A sentence without values never changes: it is put together once. Menus, headings and column words are such. */
function rememberingPlain<N extends Namespace>(translator: Translator<N>): Translator<N> {
  const plain = new Map<unknown, string>();
  const translate = (...args: Parameters<Translator<N>>): string => {
    if (args.length > 1) return translator(...args);
    const known = plain.get(args[0]) ?? translator(...args);
    plain.set(args[0], known);
    return known;
  };
  return Object.assign(translate, translator) as Translator<N>;
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

const DAY = 86_400_000;
/** Shanghai has no summer time since 1991, so a day of its clock is a number. */
const SHANGHAI = 8 * 3_600_000;
const MOST_DAYS = 2_000;
const dayFormats = new Map<Locale, (at: Date) => string>();

/**
 * Days in the language of this request, those of Shanghai. The rows of lists repeat few days, so each is written once;
 * the general formatter chooses its format anew for every value.
 */
export async function getDayFormat(): Promise<(at: Date) => string> {
  const locale = await getLocale();
  const known = dayFormats.get(locale) ?? dayFormatOf(locale);
  dayFormats.set(locale, known);
  return known;
}

function dayFormatOf(locale: Locale): (at: Date) => string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
  const written = new Map<number, string>();
  return (at) => {
    const day = Math.floor((at.getTime() + SHANGHAI) / DAY);
    const text = written.get(day) ?? format.format(at);
    if (written.size < MOST_DAYS) written.set(day, text);
    return text;
  };
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
