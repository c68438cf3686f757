import { advanceOf, cleanText, faceFor, GETA_MARK, type FaceName } from './fonts';

/** How a text is set; sizes in points. */
export type TextStyle = { face: FaceName; size: number; leading: number };

/** Neighbouring characters of one line that share a face; width in points. */
export type Run = { face: FaceName; text: string; width: number };

/** One set line; `last` marks the end of a paragraph, which is never justified. */
export type Line = { runs: Run[]; width: number; characters: number; last: boolean };

type Char = { face: FaceName; text: string; width: number };
type Unit = { chars: Char[]; width: number; space: boolean };

// 标点禁则 (GB/T 15834): these never begin, those never end a line.
const NO_START = new Set('，。、；：？！）》〉」』”’】〕］｝…—·％‰℃,.;:?!)]}%');
const NO_END = new Set('（《〈「『“‘【〔［｛￥¥([{');
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}\p{Nd}@_./:\-+&'#]/u;

function toChar(text: string, style: TextStyle): Char {
  const wanted = faceFor(text.codePointAt(0) ?? 0, style.face);
  const printed = wanted ? text : GETA_MARK;
  const face = wanted ?? style.face;
  return { face, text: printed, width: advanceOf(printed.codePointAt(0) ?? 0, face, style.size) };
}

function joins(before: string, after: string): boolean {
  if (after === ' ' || before === ' ') return false;
  if (NO_START.has(after) || NO_END.has(before)) return true;
  return WORD.test(before) && WORD.test(after);
}

/** Splits a paragraph into pieces between which a line may end. */
function toUnits(paragraph: string, style: TextStyle): Unit[] {
  const units: Unit[] = [];
  let before = '';
  for (const text of paragraph) {
    const char = toChar(text, style);
    const current = units.at(-1);
    if (current && before !== '' && joins(before, text)) {
      current.chars.push(char);
      current.width += char.width;
    } else {
      units.push({ chars: [char], width: char.width, space: text === ' ' });
    }
    before = text;
  }
  return units;
}

function toLine(chars: Char[], last: boolean): Line {
  const runs: Run[] = [];
  let width = 0;
  for (const char of chars) {
    const run = runs.at(-1);
    if (run && run.face === char.face) {
      run.text += char.text;
      run.width += char.width;
    } else {
      runs.push({ ...char });
    }
    width += char.width;
  }
  return { runs, width, characters: chars.length, last };
}

function breakParagraph(paragraph: string, style: TextStyle, width: number): Line[] {
  const lines: Line[] = [];
  let chars: Char[] = [];
  let used = 0;
  const flush = (last: boolean) => {
    lines.push(toLine(chars, last));
    chars = [];
    used = 0;
  };
  for (const unit of toUnits(paragraph, style)) {
    if (unit.space && chars.length === 0 && lines.length > 0) continue;
    if (used + unit.width > width && chars.length > 0) flush(false);
    // Wider than a whole line (a URL, a row of punctuation): only then cut inside.
    for (const char of unit.chars) {
      if (used + char.width > width && chars.length > 0) flush(false);
      chars.push(char);
      used += char.width;
    }
  }
  flush(true);
  return lines;
}

/**
 * Breaks `text` into lines no wider than `width` points, by Chinese line-breaking rules;
 * words and numbers stay whole while they fit. Line feeds end a paragraph. A character no
 * face holds becomes 〓. Always returns at least one line.
 */
export function layoutText(text: string, style: TextStyle, width: number): Line[] {
  return cleanText(text)
    .split('\n')
    .flatMap((paragraph) => breakParagraph(paragraph, style, width));
}
