/** Zero-width, bidirectional-control, variation and other invisible characters that let two texts look alike. */
const INVISIBLE = /[\p{Cc}\p{Cf}\u2028\u2029\u{FE00}-\u{FE0F}]/gu;
const INVISIBLE_EXCEPT_LINE_BREAKS = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029\u{FE00}-\u{FE0F}]/gu;
const BLANKS = /[\s\u3000]+/gu;
/** Texts no rule below changes, as nearly all cells of a sheet are: visible ASCII and everyday Chinese characters. */
const PLAIN = /^[\x21-\x7E\u4E00-\u9FA5]*$/;
const PLAIN_CODE = /^[\x21-\x60\x7B-\x7E\u4E00-\u9FA5]*$/;

/**
 * Full-width letters, digits and signs (U+FF01–FF5E) and the ideographic blank as their ASCII twins.
 * Chinese punctuation meant as such is in this range too: use it for codes and numbers, not for prose.
 */
export function toHalfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}

/**
 * One line of text as it is stored: composed (NFC), tabs and line breaks as blanks, invisible and
 * bidirectional-control characters dropped, runs of blanks collapsed, trimmed. Punctuation stays as written.
 */
export function normaliseLine(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(BLANKS, ' ').replace(INVISIBLE, '').normalize('NFC').replace(/ {2,}/g, ' ').trim();
}

/** Everyday Chinese with its punctuation, ASCII and blanks: with one blank at a time there is nothing to tidy. */
const PLAIN_PROSE = /^[\x20-\x7E\u4E00-\u9FA5，。、；：！？（）“”《》]*$/;

/** Like normaliseLine, keeping line breaks (as \n); at most one empty line in a row. */
export function normaliseParagraphs(text: string): string {
  if (PLAIN_PROSE.test(text) && !text.includes('  ')) return text.trim();
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(INVISIBLE_EXCEPT_LINE_BREAKS, '')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A code or number as typed: half width, without any blank or invisible character, upper case. */
export function normaliseCode(text: string): string {
  if (PLAIN_CODE.test(text)) return text;
  return toHalfWidth(text.replace(BLANKS, '').replace(INVISIBLE, '').normalize('NFC')).toUpperCase();
}

/**
 * A person's name: one line; blanks between Chinese characters dropped (张 三 → 张三), kept in Latin names;
 * every kind of middle dot becomes "·" (U+00B7), as on ID cards.
 */
export function normalisePersonName(text: string): string {
  if (PLAIN.test(text)) return text;
  return normaliseLine(text)
    .replace(/[•‧∙⋅・･．]/gu, '·')
    .replace(/ ?· ?/gu, '·')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

/** Organisation names compare without regard to width, blanks and letter case: （） equals (). */
export function organisationNameKey(name: string): string {
  return normaliseCode(name);
}
