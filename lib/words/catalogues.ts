import { chinese } from './chinese';
import { english } from './english';
import type { Words } from './words';

/** The shape of a catalogue: that of the Chinese one, which is written first. */
export type Catalogue = Words<typeof chinese>;
export type Locale = 'zh-CN' | 'en';

export const catalogues: Record<Locale, Catalogue> = { 'zh-CN': chinese, en: english };
export const defaultLocale: Locale = 'zh-CN';

/** Is this a language we have words for? */
export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && value in catalogues;
}
