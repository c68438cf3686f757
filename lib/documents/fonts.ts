import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { create, type Font } from 'fontkit';

/** The three faces of the paper: 宋体 for text, bold 宋体 for titles, 黑体 for labels. */
export type FaceName = 'serif' | 'serifBold' | 'sans';

const FILES: Record<FaceName, string> = {
  serif: 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  serifBold: 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  sans: 'noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
};

/** Where a face looks for a glyph it lacks, in this order. */
const FALLBACKS: Record<FaceName, readonly FaceName[]> = {
  serif: ['serif', 'sans'],
  serifBold: ['serifBold', 'serif', 'sans'],
  sans: ['sans', 'serif'],
};

/** Printed for a character that no embedded face holds: the printer's mark for a missing sort. */
export const GETA_MARK = '〓';

const cache = new Map<FaceName, Font>();

/**
 * The parsed face, read once per process (about 40 MB for all three).
 * Throws when the font package is not installed.
 */
export function loadFace(name: FaceName): Font {
  const known = cache.get(name);
  if (known) return known;
  const folder = join(process.cwd(), 'node_modules/@expo-google-fonts');
  const font = create(readFileSync(join(folder, FILES[name])));
  cache.set(name, font);
  return font;
}

/**
 * Forgets which character first asked for each glyph. fontkit keeps that in the shared
 * font, so without this a document's text layer would depend on the documents before it.
 */
export function resetGlyphMemory(): void {
  for (const font of cache.values()) font._glyphs = {};
}

/** The first face, starting at `wanted`, that holds the code point; undefined when none does. */
export function faceFor(codePoint: number, wanted: FaceName): FaceName | undefined {
  return FALLBACKS[wanted].find((name) => loadFace(name).hasGlyphForCodePoint(codePoint));
}

/** Width in points of one code point set in a face at `size` points. */
export function advanceOf(codePoint: number, face: FaceName, size: number): number {
  const font = loadFace(face);
  return (font.glyphForCodePoint(codePoint).advanceWidth * size) / font.unitsPerEm;
}

/**
 * The characters of `text` that no embedded face can print, each once, in order of
 * appearance. Invisible characters do not count: the paper drops them.
 */
export function findMissingGlyphs(text: string): string[] {
  const missing = new Set<string>();
  for (const char of cleanText(text)) {
    if (char === '\n') continue;
    if (!faceFor(char.codePointAt(0) ?? 0, 'serif')) missing.add(char);
  }
  return [...missing];
}

/**
 * Text as it may be printed: one kind of line end, no control, zero-width, variation
 * or direction characters (a direction override could make a name read differently).
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(/\t/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu, (char) => (char === '\n' ? char : ''));
}
