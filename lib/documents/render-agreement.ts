import { document as words } from '@/lib/words/zh-CN/document';

import type { AgreementDocument } from './agreement-document';
import { recordBlock, remarksText, schoolBlock, termsBlock } from './content-blocks';
import { findMissingGlyphs } from './fonts';
import { fill } from './format';
import { drawFurniture, drawStatusMark } from './page-furniture';
import { employerBlock, graduateBlock } from './party-blocks';
import { drawLines, finishSheet, openSheet, PAGE, type Sheet } from './sheet';
import { drawStandardTerms } from './standard-terms';
import { drawBlock, type Block } from './table';
import { layoutText, type TextStyle } from './text-layout';

const TITLE: TextStyle = { face: 'serifBold', size: 18.5, leading: 27 };
const HEAD: TextStyle = { face: 'sans', size: 9, leading: 14 };

function drawHead(sheet: Sheet, document: AgreementDocument): void {
  const width = PAGE.right - PAGE.left;
  const place = { x: PAGE.left, width };
  const title = layoutText(words.title, TITLE, width);
  sheet.y = drawLines(sheet, title, { ...place, y: sheet.y, style: TITLE, align: 'center', spacing: 1.5 }) + 2;
  const number = document.number ? fill(words.head.number, { number: document.number }) : words.head.noNumber;
  const version = [
    fill(words.head.version, { version: document.version }),
    fill(words.head.form, { form: document.formVersion.split('/').at(-1) ?? document.formVersion }),
  ].join('　');
  drawLines(sheet, layoutText(version, HEAD, width), { ...place, y: sheet.y, style: HEAD, align: 'right' });
  sheet.y = drawLines(sheet, layoutText(number, HEAD, width / 2), { ...place, y: sheet.y, style: HEAD }) + 3;
}

const textsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => block.rows.flatMap((row) => row.map((field) => field.text))).join('');

/** When the paper was made, for the file's own date: the last thing that happened to it. */
function createdAt({ record }: AgreementDocument): Date {
  return record.endedAt ?? record.signedAt ?? record.acceptedAt ?? record.invitedAt;
}

/**
 * The agreement as an A4 PDF: front with the ruled blocks (more pages when texts are long),
 * reverse with the standard terms, footer with QR, code and page count on each page.
 * Equal input gives equal bytes. Characters no face holds print as 〓 with a remark naming them.
 * Throws when the font packages are missing or a date is invalid.
 */
export async function renderAgreement(document: AgreementDocument): Promise<Buffer> {
  const title = document.number ? `${words.title} ${document.number}` : words.title;
  const sheet = openSheet({ title, subject: words.subject, author: words.author, createdAt: createdAt(document) });
  const front = [graduateBlock(document), employerBlock(document), schoolBlock(document), termsBlock(document)];
  drawHead(sheet, document);
  for (const block of front) drawBlock(sheet, block);
  const remarks = remarksText(document, findMissingGlyphs(textsOf(front)));
  drawBlock(sheet, {
    title: words.block.remarks,
    continued: words.continued,
    rows: [[{ label: '', text: remarks, part: 1 }]],
  });
  drawStandardTerms(sheet);
  sheet.y += 6;
  drawBlock(sheet, recordBlock(document));
  if (document.statusMark) drawStatusMark(sheet, document.statusMark, document.record.endedAt);
  drawFurniture(sheet, document.record, fill(words.runningHead, { title: words.title, number: document.number ?? '' }));
  return finishSheet(sheet);
}
