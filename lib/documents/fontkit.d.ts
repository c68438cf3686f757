/** The part of fontkit 2 that the documents use; the package ships no types. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
  }
  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    /** Internal cache of glyph objects; each remembers the characters it was first asked for. */
    _glyphs: Record<number, Glyph>;
  }
  /** Parses a TTF; throws on an unknown format. */
  export function create(bytes: Uint8Array): Font;
}
