import { document as words } from '@/lib/words/zh-CN/document';

import { fill } from './format';
import { drawLine, drawLines, nextPage, PAGE, type Sheet } from './sheet';
import { layoutText, type TextStyle } from './text-layout';

const CLAUSES = [
  'truth',
  'graduateDuty',
  'employerDuty',
  'qualification',
  'schoolDuty',
  'health',
  'part',
  'change',
  'breach',
  'end',
] as const;

const TITLE: TextStyle = { face: 'serifBold', size: 17, leading: 26 };
const HEAD: TextStyle = { face: 'sans', size: 10.5, leading: 18.8 };
const BODY: TextStyle = { face: 'serif', size: 10.5, leading: 18.8 };
const HEAD_WIDTH = 50;
const CLAUSE_GAP = 5;

/** Draws a paragraph line by line, breaking the page where it is full. */
function drawParagraph(sheet: Sheet, text: string, x: number): void {
  const width = PAGE.right - x;
  for (const line of layoutText(text, BODY, width)) {
    if (sheet.y + BODY.leading > PAGE.bottom) nextPage(sheet);
    drawLine(sheet, line, { x, y: sheet.y, width, style: BODY, align: 'justify' });
    sheet.y += BODY.leading;
  }
}

function drawClause(sheet: Sheet, index: number, text: string): void {
  // The number must not stand alone at the foot of a page.
  if (sheet.y + 2 * BODY.leading > PAGE.bottom) nextPage(sheet);
  const ordinal = fill(words.standard.order, { ordinal: words.standard.ordinals.charAt(index) });
  drawLines(sheet, layoutText(ordinal, HEAD, HEAD_WIDTH), { x: PAGE.left, y: sheet.y, width: HEAD_WIDTH, style: HEAD });
  drawParagraph(sheet, text, PAGE.left + HEAD_WIDTH);
  sheet.y += CLAUSE_GAP;
}

/** Draws the standard terms on a page of their own, the reverse of the paper. */
export function drawStandardTerms(sheet: Sheet): void {
  nextPage(sheet);
  const width = PAGE.right - PAGE.left;
  const title = layoutText(words.standard.title, TITLE, width);
  sheet.y = drawLines(sheet, title, { x: PAGE.left, y: sheet.y, width, style: TITLE, align: 'center', spacing: 6 }) + 8;
  drawParagraph(sheet, `　　${words.standard.preamble}`, PAGE.left);
  sheet.y += CLAUSE_GAP;
  CLAUSES.forEach((clause, index) => drawClause(sheet, index, words.standard[clause]));
}
