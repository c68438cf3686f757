import { english } from './english';
import { chinese } from './chinese';

export const catalogues = { 'zh-CN': chinese, en: english };
export const defaultLocale = 'zh-CN';
export type Locale = keyof typeof catalogues;

/** Is this a language we have words for? */
export function isLocale(value: unknown): value is Locale {
  return typeof value === 'string' && value in catalogues;
}
