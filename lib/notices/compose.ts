import { catalogues, defaultLocale, isLocale } from '@/lib/words/catalogues';

export interface NoticeFacts {
  employer: string;
  graduate: string;
  post: string;
  replyBy: string;
}

/**
 * Subject and body of one event for one side in the reader's language; null when that side is not told of it.
 * Plain filling of `{name}`: no markup, nothing of the reader is interpreted.
 */
export function composeNotice(
  event: string,
  side: string,
  locale: string,
  facts: NoticeFacts,
): { subject: string; body: string } | null {
  const words = catalogues[isLocale(locale) ? locale : defaultLocale].notices;
  const sides = Object.entries(words).find(([name]) => name === event)?.[1];
  const text: { subject: string; body: string } | undefined = Object.entries(sides ?? {}).find(
    ([name]) => name === side,
  )?.[1];
  if (!text) return null;
  const fill = (template: string): string =>
    template.replace(/\{(employer|graduate|post|replyBy)\}/g, (_all, name: keyof NoticeFacts) => facts[name]);
  return { subject: fill(text.subject), body: fill(text.body) };
}
