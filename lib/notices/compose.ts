import { MATERIAL_KINDS } from '@/lib/domain/certification/materials';
import type { ReviewLevel } from '@/lib/domain/agreement/states';
import type { ProceedingKind } from '@/lib/domain/proceeding/states';
import type { MessageTemplate } from '@/lib/domain/messages/templates';
import { type Catalogue, catalogues, defaultLocale, isLocale } from '@/lib/words/catalogues';

/** A step of the review: the level that passed it, the level that has it next. */
export interface ReviewStep {
  passed: ReviewLevel;
  next: ReviewLevel;
}

export interface NoticeFacts {
  employer: string;
  graduate: string;
  post: string;
  replyBy: string;
  /** The level that passed and the one that has it now; only while it goes from level to level. */
  review?: ReviewStep | undefined;
  /** Of a step of a proceeding: what was asked, who has it next, for how long nobody answered, the notice's last day. */
  asked?: { kind: ProceedingKind; next: ReviewLevel | null; days: string | null; until: string | null };
}

export interface NoticeText {
  subject: string;
  body: string;
}

const wordsOf = (locale: string): Catalogue => catalogues[isLocale(locale) ? locale : defaultLocale];

/**
 * Plain filling of `{name}`: no markup, nothing of the reader is interpreted. Throws on a name nobody gave: half a
 * sentence must not leave the house.
 */
function fill(template: string, facts: Readonly<Record<string, string>>): string {
  return template.replace(/\{([A-Za-z]+)\}/g, (_all, name: string) => {
    const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (fact === undefined) throw new RangeError(`no fact for {${name}}`);
    return fact;
  });
}

const filled = (text: NoticeText, facts: Readonly<Record<string, string>>): NoticeText => ({
  subject: fill(text.subject, facts),
  body: fill(text.body, facts),
});

/** Subject and body of one event for one side in the reader's language; null when that side is not told of it. */
export function composeNotice(event: string, side: string, locale: string, facts: NoticeFacts): NoticeText | null {
  const words = wordsOf(locale);
  const { review, asked, ...rest } = facts;
  const level = words.states.level;
  const steps: Record<string, string> = {
    ...(review ? { passed: level[review.passed], next: level[review.next] } : {}),
    ...(asked ? { kind: words.states.proceedingKind[asked.kind] } : {}),
    ...(asked?.next ? { next: level[asked.next] } : {}),
    ...(asked?.days ? { days: asked.days } : {}),
    ...(asked?.until ? { until: asked.until } : {}),
  };
  const sides = Object.entries(words.notices).find(([name]) => name === event)?.[1];
  const text: NoticeText | undefined = Object.entries(sides ?? {}).find(([name]) => name === side)?.[1];
  return text ? filled(text, { ...rest, ...steps }) : null;
}

/** What a code is for; one that was asked for before purposes were named, or for a new purpose, is for something. */
function purposeWords(locale: string, { purpose = '' }: Readonly<Record<string, string>>): string {
  const purposes: Readonly<Record<string, string>> = wordsOf(locale).signIn.codePurposes;
  return (
    (Object.hasOwn(purposes, purpose) ? purposes[purpose] : undefined) ?? wordsOf(locale).signIn.codePurposes.other
  );
}

/** Subject and body of a message that is not about one agreement. Throws on an unknown template or a missing fact. */
export function composeMessage(
  template: MessageTemplate,
  locale: string,
  facts: Readonly<Record<string, string>>,
): NoticeText {
  const text: NoticeText | undefined = wordsOf(locale).messages[template];
  if (!text) throw new RangeError(`no words for ${template}`);
  const purpose: Record<string, string> = template === 'ONE_TIME_CODE' ? { purpose: purposeWords(locale, facts) } : {};
  return filled(text, { ...facts, ...papersNamed(facts.materials, locale), ...purpose });
}

/** Kinds of papers, kept as codes, in the reader's words. */
function papersNamed(codes: string | undefined, locale: string): Record<string, string> {
  if (codes === undefined) return {};
  const { kinds } = wordsOf(locale).certification;
  const names = MATERIAL_KINDS.filter((kind) => codes.split(',').includes(kind)).map((kind) => kinds[kind]);
  return { materials: new Intl.ListFormat(locale, { type: 'conjunction' }).format(names.map((name) => `“${name}”`)) };
}

/** The text of a mail: the body, the address on a line of its own. `url` is whole. */
export const mailText = (body: string, url: string | null): string => (url ? `${body}\n\n${url}\n` : `${body}\n`);

/**
 * The text of a short message: signed, in one line, the address set apart by blanks so that every phone finds it. The
 * signature is the one registered with the gateway, whatever the language.
 */
export const shortText = (body: string, url: string | null): string =>
  `【${catalogues[defaultLocale].shell.product}】${body}${url ? ` ${url} ` : ''}`.trimEnd();
