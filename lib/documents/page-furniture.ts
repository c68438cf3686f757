import { create as createQr } from 'qrcode';

import { shanghaiDate } from '@/lib/domain/rules/dates';
import { formatVerificationCode } from '@/lib/domain/rules/verification-code';
import { document as words } from '@/lib/words/zh-CN/document';

import type { StatusMark, SystemRecord } from './agreement-document';
import { chineseDate, fill } from './format';
import { drawLine, drawLines, drawRule, INK, PAGE, type Sheet } from './sheet';
import { layoutText, type TextStyle } from './text-layout';

const SMALL: TextStyle = { face: 'sans', size: 7.6, leading: 11 };
const CODE: TextStyle = { face: 'sans', size: 9.5, leading: 14 };
const QR_SIZE = 44;
const QUIET_MODULES = 2;

/** Draws the QR of `text` as vector squares in a box of `size` points, with its quiet zone. */
function drawQr(sheet: Sheet, text: string, place: { x: number; y: number; size: number }): void {
  const { modules } = createQr(text, { errorCorrectionLevel: 'M' });
  const step = place.size / (modules.size + 2 * QUIET_MODULES);
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      // A hair wider than the step: neighbours overlap, so no white seams show on screens.
      const x = place.x + (column + QUIET_MODULES) * step;
      sheet.pdf.rect(x, place.y + (row + QUIET_MODULES) * step, step + 0.02, step + 0.02);
    }
  }
  sheet.pdf.fill(INK.text);
}

/** What the footer says of where to verify the paper. */
type Verifiable = Pick<SystemRecord, 'verificationCode' | 'verificationUrl'>;

function drawFooter(sheet: Sheet, record: Verifiable, page: number, pages: number): void {
  const top = PAGE.bottom + 7;
  drawRule(sheet, [PAGE.left, top], [PAGE.right, top], 0.5);
  let x: number = PAGE.left;
  if (record.verificationUrl) {
    drawQr(sheet, record.verificationUrl, { x: x - 3, y: top + 3, size: QR_SIZE });
    x += QR_SIZE + 4;
  }
  const code = record.verificationCode
    ? fill(words.footer.code, { code: formatVerificationCode(record.verificationCode) })
    : words.footer.noCode;
  const width = PAGE.right - x - 96;
  let y = drawLines(sheet, layoutText(code, CODE, width), { x, y: top + 7, width, style: CODE });
  const hints = record.verificationUrl ? [words.footer.scan, record.verificationUrl] : [words.footer.scan];
  for (const hint of hints) {
    y = drawLines(sheet, layoutText(hint, SMALL, width).slice(0, 1), { x, y, width, style: SMALL, color: INK.faint });
  }
  const [line] = layoutText(fill(words.footer.page, { page, pages }), SMALL, 96);
  if (line)
    drawLine(sheet, line, {
      x: PAGE.right - 96,
      y: top + 8,
      width: 96,
      style: SMALL,
      align: 'right',
      color: INK.label,
    });
}

/** Names the paper again on later pages, so a loose sheet can be told. */
function drawRunningHead(sheet: Sheet, text: string): void {
  const width = PAGE.right - PAGE.left - 80;
  drawLines(sheet, layoutText(text, SMALL, width).slice(0, 1), {
    x: PAGE.left,
    y: PAGE.top + 6,
    width,
    style: SMALL,
    color: INK.faint,
  });
}

/** Puts footer and running head on the pages: only now is their number known. */
export function drawFurniture(sheet: Sheet, record: Verifiable, head: string): void {
  const { start, count } = sheet.pdf.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    sheet.pdf.switchToPage(start + index);
    if (index > 0) drawRunningHead(sheet, head);
    drawFooter(sheet, record, index + 1, count);
  }
}

/** Pages stamped across: nobody shall take the paper of an ended agreement for a valid one, nor cut the mark off. */
const stampedAcross: ReadonlySet<StatusMark> = new Set(['TERMINATED', 'RETRACTED']);

/** The status with its date in large pale letters from corner to corner, over the text, which stays legible. */
function drawAcross(sheet: Sheet, mark: StatusMark, endedAt: Date): void {
  const big: TextStyle = { face: 'serifBold', size: 96, leading: 116 };
  const small: TextStyle = { face: 'sans', size: 22, leading: 30 };
  const place = { x: 0, width: PAGE.width, align: 'center' as const, color: INK.vermilion };
  const date = fill(words.endedOn, { date: chineseDate(shanghaiDate(endedAt)) });
  sheet.pdf.save().rotate(-38, { origin: [PAGE.width / 2, PAGE.height / 2] });
  sheet.pdf.fillOpacity(0.24);
  const y = drawLines(sheet, layoutText(words.mark[mark], big, PAGE.width), {
    ...place,
    y: PAGE.height / 2 - 80,
    style: big,
    spacing: 18,
  });
  drawLines(sheet, layoutText(date, small, PAGE.width), { ...place, y, style: small });
  sheet.pdf.fillOpacity(1).restore();
}

/**
 * Stamps the status on every page, top right: words in a double vermilion frame, slightly
 * turned. It is no seal of anybody and must not look like one.
 */
export function drawStatusMark(sheet: Sheet, mark: StatusMark, endedAt: Date | null): void {
  const big: TextStyle = { face: 'serifBold', size: 15, leading: 18 };
  const small: TextStyle = { face: 'sans', size: 6.8, leading: 9 };
  const box = { x: PAGE.right - 68, y: 19, width: 66, height: endedAt ? 35 : 26 };
  const { start, count } = sheet.pdf.bufferedPageRange();
  for (let index = 0; index < count; index++) {
    sheet.pdf.switchToPage(start + index);
    if (endedAt && stampedAcross.has(mark)) drawAcross(sheet, mark, endedAt);
    sheet.pdf.save().rotate(-7, { origin: [box.x + box.width / 2, box.y + box.height / 2] });
    sheet.pdf.strokeColor(INK.vermilion).lineWidth(1.6).rect(box.x, box.y, box.width, box.height).stroke();
    sheet.pdf
      .lineWidth(0.5)
      .rect(box.x + 3, box.y + 3, box.width - 6, box.height - 6)
      .stroke();
    const place = { x: box.x, width: box.width, align: 'center' as const, color: INK.vermilion };
    const y = drawLines(sheet, layoutText(words.mark[mark], big, box.width), { ...place, y: box.y + 3.5, style: big });
    if (endedAt) {
      const date = fill(words.markedOn, { date: chineseDate(shanghaiDate(endedAt)) });
      drawLines(sheet, layoutText(date, small, box.width), { ...place, y, style: small });
    }
    sheet.pdf.restore();
  }
}
