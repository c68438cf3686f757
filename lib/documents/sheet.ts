import PDFDocument from 'pdfkit';

import { loadFace, resetGlyphMemory, type FaceName } from './fonts';
import type { Line, TextStyle } from './text-layout';

/** A4 and its margins, in points. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  left: 42,
  right: 553.28,
  top: 36,
  /** Where text begins on pages after the first, below the running head. */
  nextTop: 62,
  bottom: 774,
} as const;

/** Inks. Vermilion belongs to the status mark alone. */
export const INK = {
  text: '#161616',
  label: '#3a3a3a',
  faint: '#6b6b6b',
  rule: '#2b2b2b',
  vermilion: '#c8321f',
} as const;

/** What the file says about itself; the date is fixed by the caller so equal input gives equal bytes. */
export type SheetInfo = { title: string; subject: string; author: string; createdAt: Date };

/** A PDF being drawn: the pdfkit document and the y (points from the top) reached on its last page. */
export type Sheet = { pdf: PDFKit.PDFDocument; y: number };

const FACES: readonly FaceName[] = ['serif', 'serifBold', 'sans'];

/** Opens an A4 file with the three faces registered. Draw synchronously, then `finishSheet`. */
export function openSheet(info: SheetInfo): Sheet {
  resetGlyphMemory();
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    font: undefined,
    info: {
      Title: info.title,
      Subject: info.subject,
      Author: info.author,
      Creator: info.author,
      Producer: info.author,
      CreationDate: info.createdAt,
      ModDate: info.createdAt,
    },
  });
  // pdfkit accepts a parsed fontkit font; its published types only know files and buffers.
  for (const face of FACES) {
    pdf.registerFont(face, loadFace(face) as unknown as PDFKit.Mixins.PDFFontSource);
  }
  return { pdf, y: PAGE.top };
}

/** Starts the next page. */
export function nextPage(sheet: Sheet): void {
  sheet.pdf.addPage();
  sheet.y = PAGE.nextTop;
}

/** Ends the file and returns its bytes. */
export function finishSheet(sheet: Sheet): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    sheet.pdf.on('data', (part: Buffer) => parts.push(part));
    sheet.pdf.on('end', () => resolve(Buffer.concat(parts)));
    sheet.pdf.on('error', reject);
    sheet.pdf.end();
  });
}

/** Where and how a line is put; `x`, `width` and `y` (top of the line) in points. */
export type LinePlace = {
  x: number;
  y: number;
  width: number;
  style: TextStyle;
  align?: 'left' | 'center' | 'right' | 'justify';
  color?: string;
  spacing?: number;
  /** The widest gap justifying may put between characters, in sizes of the text; 0.3 when left out. */
  widestGap?: number;
};

function spacingOf(line: Line, place: LinePlace): number {
  if (place.spacing !== undefined) return place.spacing;
  if (place.align !== 'justify' || line.last || line.characters < 2) return 0;
  const gap = (place.width - line.width) / (line.characters - 1);
  return gap < place.style.size * (place.widestGap ?? 0.3) ? gap : 0;
}

/** Draws one line; the baseline sits so that mixed faces agree. */
export function drawLine(sheet: Sheet, line: Line, place: LinePlace): void {
  const { style } = place;
  const spacing = spacingOf(line, place);
  const total = line.width + spacing * Math.max(0, line.characters - 1);
  const slack = place.width - total;
  const shift = place.align === 'center' ? slack / 2 : place.align === 'right' ? slack : 0;
  const baseline = place.y + style.leading / 2 + style.size * 0.36;
  let x = place.x + shift;
  sheet.pdf.fillColor(place.color ?? INK.text).fontSize(style.size);
  for (const run of line.runs) {
    sheet.pdf.font(run.face).text(run.text, x, baseline, {
      lineBreak: false,
      baseline: 'alphabetic',
      characterSpacing: spacing,
    });
    x += run.width + spacing * [...run.text].length;
  }
}

/** Draws a stack of lines from `place.y` down and returns the y below them. */
export function drawLines(sheet: Sheet, lines: readonly Line[], place: LinePlace): number {
  lines.forEach((line, index) => {
    drawLine(sheet, line, { ...place, y: place.y + index * place.style.leading });
  });
  return place.y + lines.length * place.style.leading;
}

/** Strokes a straight rule; width in points. */
export function drawRule(sheet: Sheet, from: [number, number], to: [number, number], width: number): void {
  sheet.pdf
    .lineWidth(width)
    .strokeColor(INK.rule)
    .moveTo(...from)
    .lineTo(...to)
    .stroke();
}
