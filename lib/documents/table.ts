import { drawLines, drawRule, INK, nextPage, PAGE, type Sheet } from './sheet';
import { layoutText, type Line, type TextStyle } from './text-layout';

/** A labelled value (an empty label takes no room); `part` is its share of the row's width (the shares of a row add up to 1). */
export type Field = { label: string; text: string; part: number };

/** A ruled block: its name stands upright at the left, the rows at the right. */
export type Block = { title: string; continued: string; rows: Field[][] };

type Box = { x: number; labelWidth: number; width: number; label: Line[]; text: Line[] };

const TITLE_WIDTH = 26;
const PAD_X = 4;
const PAD_Y = 2.1;
const LABEL: TextStyle = { face: 'sans', size: 8.3, leading: 11.6 };
const VALUE: TextStyle = { face: 'serif', size: 9, leading: 12 };
const TITLE: TextStyle = { face: 'sans', size: 9.5, leading: 11.5 };
const LABEL_WIDTH = 58;
const LEFT = PAGE.left + TITLE_WIDTH;
// A row this long may be cut between two pages; shorter ones move over whole.
const CUT_FROM = 8;
const KEEP_TOGETHER = 3;
const START_ROOM = 96;

function measureRow(fields: readonly Field[]): Box[] {
  let x = LEFT;
  return fields.map((field) => {
    const width = (PAGE.right - LEFT) * field.part;
    const labelWidth = field.label === '' ? 0 : LABEL_WIDTH;
    const box: Box = {
      x,
      width,
      labelWidth,
      label: labelWidth === 0 ? [] : layoutText(field.label, LABEL, labelWidth - 2 * PAD_X),
      text: layoutText(field.text, VALUE, width - labelWidth - 2 * PAD_X),
    };
    x += width;
    return box;
  });
}

const linesOf = (row: readonly Box[]) => Math.max(...row.flatMap((box) => [box.label.length, box.text.length]));
const heightOf = (lines: number) => lines * VALUE.leading + 2 * PAD_Y;

function drawBox(sheet: Sheet, box: Box, height: number): void {
  const middle = (lines: readonly Line[], style: TextStyle) => sheet.y + (height - lines.length * style.leading) / 2;
  drawLines(sheet, box.label, {
    x: box.x + PAD_X,
    y: middle(box.label, LABEL),
    width: box.labelWidth - 2 * PAD_X,
    style: LABEL,
    align: 'center',
    color: INK.label,
  });
  drawLines(sheet, box.text, {
    x: box.x + box.labelWidth + PAD_X,
    y: middle(box.text, VALUE),
    width: box.width - box.labelWidth - 2 * PAD_X,
    style: VALUE,
  });
  const bottom = sheet.y + height;
  for (const x of [box.x, box.x + box.labelWidth]) drawRule(sheet, [x, sheet.y], [x, bottom], 0.5);
}

function drawRow(sheet: Sheet, row: readonly Box[]): void {
  const height = heightOf(linesOf(row));
  for (const box of row) drawBox(sheet, box, height);
  sheet.y += height;
  drawRule(sheet, [LEFT, sheet.y], [PAGE.right, sheet.y], 0.5);
}

/** Cuts a row after `count` lines; labels are repeated on the second part. */
function cutRow(row: readonly Box[], count: number): [Box[], Box[]] {
  return [
    row.map((box) => ({ ...box, text: box.text.slice(0, count) })),
    row.map((box) => ({ ...box, text: box.text.slice(count) })),
  ];
}

/** Frames what a block drew on this page and sets its name upright in the left column. */
function closeSegment(sheet: Sheet, block: Block, top: number, first: boolean): void {
  const height = sheet.y - top;
  if (height <= 0) return;
  const perColumn = Math.max(1, Math.floor((height - 4) / TITLE.leading));
  const whole = [...block.title].length <= perColumn * 2;
  const chars = [...(whole || first ? block.title : block.continued)];
  const columns = Math.ceil(chars.length / perColumn);
  const rows = Math.ceil(chars.length / columns);
  const start = top + (height - rows * TITLE.leading) / 2;
  chars.forEach((char, index) => {
    const column = Math.floor(index / rows);
    const x = PAGE.left + TITLE_WIDTH / 2 + (column - (columns - 1) / 2) * 11 - 6;
    const y = start + (index % rows) * TITLE.leading;
    drawLines(sheet, layoutText(char, TITLE, 12), { x, y, width: 12, style: TITLE, align: 'center' });
  });
  sheet.pdf
    .lineWidth(1)
    .strokeColor(INK.rule)
    .rect(PAGE.left, top, PAGE.right - PAGE.left, height)
    .stroke();
}

/**
 * Draws a block at the sheet's y, growing rows to their text and breaking pages between
 * rows (inside a row only when it is long), and leaves y below the block.
 */
export function drawBlock(sheet: Sheet, block: Block): void {
  const queue = block.rows.map(measureRow);
  const whole = queue.reduce((sum, row) => sum + heightOf(linesOf(row)), 0);
  // A name of eight characters needs room to stand: begin low on a page only when all fits there.
  if (PAGE.bottom - sheet.y < Math.min(START_ROOM, whole)) nextPage(sheet);
  let top = sheet.y;
  let first = true;
  const breakPage = () => {
    closeSegment(sheet, block, top, first);
    if (sheet.y > top) first = false;
    nextPage(sheet);
    top = sheet.y;
  };
  for (let row = queue.shift(); row; row = queue.shift()) {
    const room = Math.floor((PAGE.bottom - sheet.y - 2 * PAD_Y) / VALUE.leading);
    const lines = linesOf(row);
    if (lines <= room) {
      drawRow(sheet, row);
    } else if (lines >= CUT_FROM && room >= KEEP_TOGETHER) {
      const [head, tail] = cutRow(row, room);
      drawRow(sheet, head);
      queue.unshift(tail);
      breakPage();
    } else {
      breakPage();
    }
  }
  closeSegment(sheet, block, top, first);
}
