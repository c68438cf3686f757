import type { FlowPlace } from './lines';
import type { FlowArrow, FlowStep } from './parts';

/** As wide as the text column of a phone; a chart is as wide as this everywhere and never scaled below reading. */
export const CHART_WIDTH = 344;
const TRUNK = 18;
const INDENT = 34;
const BOX = { left: 4, height: 34, padding: 14, after: 8 };
const LINE = 20;
const CHIP = { height: 24, padding: 9 };
const ARROW = 22;
const ROW_GAP = 8;
const STEP_GAP = 14;
const [TITLE_SIZE, TEXT_SIZE] = [15, 13];

/** What stands in the chart; the words of a language. */
export interface FlowWords {
  /** The name of a place; of the beginning for null. */
  place(place: FlowPlace | null): string;
  /** Who does it and what, in pieces that may stand on lines of their own. */
  deed(arrow: FlowArrow): readonly string[];
  /** Said instead of a place by an arrow that leads back to where it begins. */
  stays: string;
}

interface Placed {
  x: number;
  y: number;
}
export interface FlowBox extends Placed {
  place: FlowPlace | null;
  text: string;
  width: number;
  height: number;
}
export interface FlowChip extends Placed {
  place: FlowPlace;
  text: string;
  width: number;
  height: number;
  /** An end of the record; up or down to a box of this chart or the other; or no place at all. */
  leads: 'end' | 'up' | 'down' | 'stays';
}
export interface DrawnArrow {
  arrow: FlowArrow;
  /** The lines of its words, each with its baseline. */
  texts: readonly (Placed & { text: string })[];
  /** From the trunk down to the next box (onward), or across to a chip. */
  path: string;
  chip: FlowChip | null;
}
export interface FlowDrawing {
  width: number;
  height: number;
  /** The line below each box from which arrows lead aside. */
  trunks: readonly string[];
  boxes: readonly FlowBox[];
  arrows: readonly DrawnArrow[];
}

/** How wide a text is, generously: Chinese characters are as wide as high, others a little over half. */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (const character of text) units += (character.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.6;
  return Math.ceil(units * size);
}

/**
 * Draws steps from top to bottom: a box for each place, below it one row for each arrow that leads aside, with a chip
 * that names where to, and last the arrow to the next box. `order` says which chips lead up and which down. Pure: the
 * same steps and words are the same drawing.
 */
export function layOut(
  steps: readonly FlowStep[],
  order: readonly (FlowPlace | null)[],
  words: FlowWords,
): FlowDrawing {
  const boxes: FlowBox[] = [];
  const arrows: DrawnArrow[] = [];
  const trunks: string[] = [];
  let y = 2;
  for (const step of steps) {
    const box = boxOf(step.place, words, y);
    boxes.push(box);
    y += box.height + BOX.after;
    let trunk = '';
    for (const arrow of step.aside) {
      const drawn = rowOf(arrow, leadsTo(arrow, order), words, y);
      arrows.push(drawn);
      trunk = `M${TRUNK} ${box.y + box.height}V${y + 12}`;
      y = bottomOf(drawn) + ROW_GAP;
    }
    if (trunk) trunks.push(trunk);
    if (step.onward) {
      const drawn = onwardOf(step.onward, words, box.y + box.height, y);
      arrows.push(drawn.arrow);
      y = drawn.end;
    } else {
      y += STEP_GAP;
    }
  }
  return { width: CHART_WIDTH, height: y, trunks, boxes, arrows };
}

function boxOf(place: FlowPlace | null, words: FlowWords, y: number): FlowBox {
  const text = words.place(place);
  const width = Math.min(CHART_WIDTH - 2 * BOX.left, textWidth(text, TITLE_SIZE) + 2 * BOX.padding);
  return { place, text, x: BOX.left, y, width, height: BOX.height };
}

function leadsTo({ from, to }: FlowArrow, order: readonly (FlowPlace | null)[]): FlowChip['leads'] {
  if (from === to) return 'stays';
  if (to === 'ASKING_LEVEL') return 'up';
  const [here, there] = [order.indexOf(from), order.indexOf(to)];
  if (there < 0) return 'end';
  return there < here ? 'up' : 'down';
}

/** The pieces of a text put together to as few lines as fit. */
function linesOf(pieces: readonly string[], room: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const longer = `${lines.at(-1) ?? ''}${piece}`;
    if (lines.length > 0 && textWidth(longer, TEXT_SIZE) <= room) lines[lines.length - 1] = longer;
    else lines.push(piece);
  }
  return lines;
}

const marks = { end: '', up: '↑ ', down: '↓ ', stays: '↻ ' } as const;

function rowOf(arrow: FlowArrow, leads: FlowChip['leads'], words: FlowWords, y: number): DrawnArrow {
  const text = `${marks[leads]}${leads === 'stays' ? words.stays : words.place(arrow.to)}`;
  const size = { width: textWidth(text, TEXT_SIZE) + 2 * CHIP.padding, height: CHIP.height };
  const lines = linesOf(words.deed(arrow), CHART_WIDTH - INDENT);
  const texts = lines.map((line, index) => ({ text: line, x: INDENT, y: y + 17 + index * LINE }));
  const end = INDENT + textWidth(lines.at(-1) ?? '', TEXT_SIZE) + 6;
  const beside = end + ARROW + size.width <= CHART_WIDTH;
  const x = beside ? end + ARROW : INDENT + ARROW;
  const top = y + (beside ? (lines.length - 1) * LINE : lines.length * LINE + 3);
  const middle = top + CHIP.height / 2;
  // From the trunk to the words, and from the words to the chip.
  const path = `M${TRUNK} ${y + 12}H${INDENT - 5}M${x - ARROW + 3} ${middle}H${x - 3}m-5-4 5 4-5 4`;
  return { arrow, texts, path, chip: { place: arrow.to, text, x, y: top, leads, ...size } };
}

const bottomOf = ({ chip, texts }: DrawnArrow): number =>
  Math.max((chip?.y ?? 0) + (chip?.height ?? 0), (texts.at(-1)?.y ?? 0) + 6);

function onwardOf(arrow: FlowArrow, words: FlowWords, start: number, y: number) {
  const lines = linesOf(words.deed(arrow), CHART_WIDTH - INDENT);
  const texts = lines.map((line, index) => ({ text: line, x: INDENT, y: y + 17 + index * LINE }));
  const end = y + lines.length * LINE + 12;
  return { end, arrow: { arrow, texts, path: `M${TRUNK} ${start}V${end - 2}m-5-6 5 6 5-6`, chip: null } };
}
