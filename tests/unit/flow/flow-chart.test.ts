import { describe, expect, it } from 'vitest';
import { levelOfState, type ReviewLevel } from '@/lib/domain/agreement/states';
import { agreementTransitions } from '@/lib/domain/agreement/transitions';
import { CHART_WIDTH, layOut, textWidth } from '@/lib/domain/flow/layout';
import { type FlowLine, type FlowTable, proceedingTable, signingTable } from '@/lib/domain/flow/lines';
import { flowParts, wasTaken } from '@/lib/domain/flow/parts';
import { proceedingKinds } from '@/lib/domain/proceeding/states';
import { proceedingTransitions } from '@/lib/domain/proceeding/transitions';
import { wordsIn } from './chart-text';

const levelSets: ReviewLevel[][] = [['SCHOOL'], ['DEPARTMENT', 'SCHOOL'], ['COUNSELLOR', 'DEPARTMENT', 'SCHOOL']];
const every = levelSets.at(-1) ?? [];
const route = { levels: every, hasPublicNotice: true };
const tables: [string, FlowTable][] = [
  ...levelSets.map((levels): [string, FlowTable] => [`signing, ${levels.join('+')}`, signingTable(levels)]),
  ...proceedingKinds.map((kind): [string, FlowTable] => [kind, proceedingTable(kind, route)]),
];

const keyOf = ({ from, to, by, event }: FlowLine): string => `${from} ${event} ${to} ${by.join()}`;

const partsOf = (table: FlowTable) => {
  const { usual, beside } = flowParts(table);
  return { usual, beside, steps: [...usual, ...beside], order: [...usual, ...beside].map(({ place }) => place) };
};

it('the tables of the charts have every line of the state machines once', () => {
  expect(signingTable(every).lines).toHaveLength(agreementTransitions.length);
  for (const kind of proceedingKinds) {
    const own = proceedingTransitions.filter(({ kinds }) => kinds.includes(kind));
    expect(proceedingTable(kind, route).lines).toHaveLength(own.length);
  }
  const short = signingTable(['SCHOOL']).lines;
  const left = agreementTransitions.filter(({ from }) => !from || (levelOfState(from) ?? 'SCHOOL') === 'SCHOOL');
  expect(short).toHaveLength(left.length);
  expect(short.find(({ event }) => event === 'ACCEPT')?.to).toBe('PENDING_SCHOOL');
});

describe.each(tables)('The chart of %s', (_, table) => {
  const { steps, usual, order } = partsOf(table);

  it('covers every line of its table exactly once', () => {
    const drawn = steps.flatMap(({ onward, aside }) => (onward ? [onward, ...aside] : aside));
    const lines = drawn.flatMap(({ events, ...arrow }) => events.map((event) => keyOf({ ...arrow, event })));
    expect(lines.toSorted()).toEqual(table.lines.map(keyOf).toSorted());
  });

  it('has each place once, and its usual way unbroken from the beginning', () => {
    expect(new Set(order).size).toBe(order.length);
    expect(usual[0]?.place).toBeNull();
    expect(usual.slice(0, -1).map(({ onward }) => onward?.to)).toEqual(usual.slice(1).map(({ place }) => place));
  });

  it.each(['zh-CN', 'en'] as const)('fits a phone in %s: nothing is wider, nothing covers anything', (locale) => {
    const names = wordsIn(locale, table === signingTableOf(table) ? 'agreement' : 'proceeding');
    for (const part of [partsOf(table).usual, partsOf(table).beside]) {
      const drawing = layOut(part, order, names);
      const chips = drawing.arrows.flatMap(({ chip }) => chip ?? []);
      const texts = drawing.arrows.flatMap((arrow) => arrow.texts);
      const placed = [
        ...drawing.boxes.map(({ x, y, width, height }) => ({ x, y, width, height })),
        ...chips.map(({ x, y, width, height }) => ({ x, y, width, height })),
        ...texts.map(({ x, y, text }) => ({ x, y: y - 13, width: textWidth(text, 13), height: 17 })),
      ];
      for (const one of placed) {
        expect(one.width).toBeGreaterThan(0);
        expect(one.x + one.width).toBeLessThanOrEqual(CHART_WIDTH);
        expect(one.y + one.height).toBeLessThanOrEqual(drawing.height);
        expect(placed.filter((other) => other !== one && overlap(one, other))).toEqual([]);
      }
      expect(new Set(drawing.arrows.map(({ path }) => path)).size).toBe(drawing.arrows.length);
    }
  });
});

interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}
const overlap = (one: Area, other: Area): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;
const signingTableOf = (table: FlowTable): FlowTable | undefined =>
  table.places.includes('PENDING_GRADUATE') ? table : undefined;

describe('The way so far', () => {
  const { steps } = partsOf(signingTable(['DEPARTMENT', 'SCHOOL']));
  const arrows = steps.flatMap(({ onward, aside }) => (onward ? [onward, ...aside] : aside));
  const taken = (...happenings: [from: string | null, to: string, party: string][]) =>
    arrows
      .filter((arrow) =>
        wasTaken(
          arrow,
          happenings.map(([from, to, party]) => ({ from, to, party }) as never),
        ),
      )
      .map(({ events }) => events.join('/'));

  it('is each arrow that was gone along, by the hands that did it', () => {
    expect(
      taken(
        [null, 'PENDING_GRADUATE', 'EMPLOYER'],
        ['PENDING_GRADUATE', 'PENDING_GRADUATE', 'EMPLOYER'],
        ['PENDING_GRADUATE', 'PENDING_DEPARTMENT', 'GRADUATE'],
      ),
    ).toEqual(['SEND', 'ACCEPT']);
    expect(taken(['PENDING_GRADUATE', 'WITHDRAWN', 'EMPLOYER'])).toEqual(['WITHDRAW']);
    expect(taken(['PENDING_GRADUATE', 'WITHDRAWN', 'SYSTEM'])).toEqual(['LAPSE']);
  });

  it('goes back to whichever level asked for a correction', () => {
    expect(taken(['CORRECTING_GRADUATE', 'PENDING_DEPARTMENT', 'GRADUATE'])).toEqual(['CONFIRM_CORRECTION']);
  });
});

it('a record’s chart of a proceeding names the two sides as they are', () => {
  const lines = proceedingTable('TERMINATION', route, 'GRADUATE').lines;
  expect(lines.find(({ event }) => event === 'REQUEST')?.by).toEqual(['GRADUATE']);
  expect(lines.find(({ event }) => event === 'AGREE')?.by).toEqual(['EMPLOYER']);
  expect(lines.find(({ event }) => event === 'PASS')?.by).toEqual(['SCHOOL']);
});
