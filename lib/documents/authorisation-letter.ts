import { document as words } from '@/lib/words/zh-CN/document';

import { fill } from './format';
import { drawLine, drawLines, drawRule, finishSheet, INK, openSheet, PAGE, type Sheet } from './sheet';
import { layoutText, type TextStyle } from './text-layout';

/** What is filled in; a null leaves a line to write on. */
export type AuthorisationLetter = {
  organisationName: string | null;
  creditCode: string | null;
  handlerName: string | null;
  /** Date of the file itself (not printed): equal input gives equal bytes. */
  preparedAt: Date;
};

const TITLE: TextStyle = { face: 'serifBold', size: 26, leading: 40 };
const BODY: TextStyle = { face: 'serif', size: 13, leading: 27 };
const SMALL: TextStyle = { face: 'sans', size: 8.5, leading: 13 };
const SIDE = 40;
const LEFT = PAGE.left + SIDE;
const WIDTH = PAGE.right - PAGE.left - 2 * SIDE;
const SIGN_LEFT = LEFT + 130;

function drawParagraph(sheet: Sheet, text: string): void {
  const lines = layoutText(text, BODY, WIDTH);
  // A line before a long code that cannot be broken stays as it is rather than being torn apart.
  const widestGap = 0.1;
  sheet.y = drawLines(sheet, lines, { x: LEFT, y: sheet.y, width: WIDTH, style: BODY, align: 'justify', widestGap });
}

/** A label and the line to sign on. */
function drawSignature(sheet: Sheet, label: string, ruled: boolean): void {
  const [line] = layoutText(label, BODY, WIDTH);
  if (!line) return;
  drawLine(sheet, line, { x: SIGN_LEFT, y: sheet.y, width: WIDTH, style: BODY });
  const y = sheet.y + BODY.leading - 5;
  if (ruled) drawRule(sheet, [SIGN_LEFT + line.width, y], [LEFT + WIDTH, y], 0.5);
  sheet.y += BODY.leading + 9;
}

function drawSignatures(sheet: Sheet): void {
  const label = words.letter;
  sheet.y += 44;
  drawSignature(sheet, label.organisation, true);
  drawSignature(sheet, label.signatory, true);
  drawSignature(sheet, label.handler, true);
  drawSignature(sheet, label.date, false);
}

/**
 * The 授权书 as a one-page A4 PDF to print, sign and seal; long names grow the text.
 * Characters no face holds print as 〓. Throws when the font packages are missing.
 */
export async function renderAuthorisationLetter(letter: AuthorisationLetter): Promise<Buffer> {
  const label = words.letter;
  const sheet = openSheet({
    title: label.title,
    subject: label.subject,
    author: words.author,
    createdAt: letter.preparedAt,
  });
  sheet.y = PAGE.top + 50;
  const title = layoutText(label.title, TITLE, WIDTH);
  sheet.y =
    drawLines(sheet, title, { x: LEFT, y: sheet.y, width: WIDTH, style: TITLE, align: 'center', spacing: 14 }) + 32;
  drawParagraph(sheet, label.to);
  const body = fill(label.body, {
    organisation: letter.organisationName ?? label.blank,
    creditCode: letter.creditCode ?? label.blank,
    handler: letter.handlerName ?? label.blank,
  });
  for (const text of [body, label.duty, label.term]) drawParagraph(sheet, `　　${text}`);
  drawSignatures(sheet);
  sheet.y += 30;
  for (const text of [label.attach, label.hint]) {
    sheet.y = drawLines(sheet, layoutText(text, SMALL, WIDTH), {
      x: LEFT,
      y: sheet.y,
      width: WIDTH,
      style: SMALL,
      color: INK.faint,
    });
  }
  return finishSheet(sheet);
}
