// A font for Chinese, Japanese and Korean text whose own font is not inside the file. Without it that text would be
// missing in the picture, and nobody who compares a paper with a claim would know.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const FONT = ['node_modules', '@expo-google-fonts', 'noto-sans-sc', '400Regular', 'NotoSansSC_400Regular.ttf'];

/** Character sets as the drawing library numbers them: Japanese, Korean, simplified and traditional Chinese. */
const EAST_ASIAN = new Set([128, 129, 134, 136]);
const FONT_HANDLE = 1;
const WHOLE_FILE = 0;
const VERSION = 1;
/** Version and eight functions, four bytes each. */
const STRUCTURE_BYTES = 36;

/** Tells the drawing library which font stands in; it asks only for what a file does not bring along. */
export function installSubstituteFont({ pdfium, FPDF_SetSystemFontInfo }) {
  let font;
  const read = () => (font ??= readFileSync(path.join(process.cwd(), ...FONT)));
  const mapFont = (_self, _weight, _italic, charset) => (EAST_ASIAN.has(charset) ? FONT_HANDLE : 0);
  const fontData = (_self, _font, table, buffer, size) => {
    if (table !== WHOLE_FILE) return 0;
    const bytes = read();
    if (buffer && size >= bytes.length) pdfium.HEAPU8.set(bytes, buffer);
    return bytes.length;
  };
  // In the order of the structure: Release, EnumFonts, MapFont, GetFont, GetFontData, GetFaceName, GetFontCharset,
  // DeleteFont; a letter for the answer and one for each number handed in.
  const functions = [
    [() => undefined, 'vi'],
    [() => undefined, 'vii'],
    [mapFont, 'iiiiiiii'],
    [() => 0, 'iii'],
    [fontData, 'iiiiii'],
    [() => 0, 'iiiii'],
    [() => 1, 'iii'],
    [() => undefined, 'vii'],
  ];
  const at = pdfium.wasmExports.malloc(STRUCTURE_BYTES);
  const words = [VERSION, ...functions.map(([answer, signature]) => pdfium.addFunction(answer, signature))];
  for (const [index, word] of words.entries()) pdfium.setValue(at + index * 4, word, 'i32');
  FPDF_SetSystemFontInfo(at);
}
