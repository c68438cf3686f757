import type { FlowActor, FlowLine, FlowPlace, FlowTable } from './lines';

/** Lines that lead from one place to another by the same hands are one arrow. */
export interface FlowArrow {
  from: FlowPlace | null;
  to: FlowPlace;
  by: readonly FlowActor[];
  events: readonly FlowLine['event'][];
}

/** One place with everything that can happen there. */
export interface FlowStep {
  /** null is the beginning. */
  place: FlowPlace | null;
  /** The arrow to the next step of the same part; null where the way ends or goes on elsewhere. */
  onward: FlowArrow | null;
  /** All others: to an end, to another step, or back to where they begin. */
  aside: readonly FlowArrow[];
}

/** The usual way, and the ways beside it. */
export interface FlowParts {
  usual: readonly FlowStep[];
  beside: readonly FlowStep[];
}

/** Orders a table for drawing: the usual way from the beginning on, then every other place that something leads out of. */
export function flowParts(table: FlowTable): FlowParts {
  const arrows = arrowsOf(table.lines);
  const way = usualWay(table);
  const left = new Set(arrows.map(({ from }) => from));
  const beside = table.places.filter((place) => left.has(place) && !way.includes(place));
  return { usual: stepsOf(way, arrows), beside: stepsOf(beside, arrows) };
}

function arrowsOf(lines: readonly FlowLine[]): FlowArrow[] {
  const arrows = new Map<string, FlowArrow>();
  for (const { event, from, to, by } of lines) {
    const key = [from, to, ...by].join(' ');
    const known = arrows.get(key);
    arrows.set(key, { from, to, by, events: [...(known?.events ?? []), event] });
  }
  return [...arrows.values()];
}

function usualWay({ lines, usual }: FlowTable): (FlowPlace | null)[] {
  const way: (FlowPlace | null)[] = [null];
  for (;;) {
    const present = way.at(-1) ?? null;
    const next = lines.find(({ from, event, to }) => from === present && usual.has(event) && !way.includes(to));
    if (!next) return way;
    way.push(next.to);
  }
}

function stepsOf(places: readonly (FlowPlace | null)[], arrows: readonly FlowArrow[]): FlowStep[] {
  return places.map((place, index) => {
    const own = arrows.filter(({ from }) => from === place);
    const next = places[index + 1];
    const onward = own.find(({ to }) => to === next) ?? null;
    return { place, onward, aside: own.filter((arrow) => arrow !== onward) };
  });
}

/** Something that happened to a record. */
export interface FlowHappening {
  from: FlowPlace | null;
  to: FlowPlace;
  party: string;
}

/**
 * Was this arrow gone along? What leaves a record where it is does not count: several deeds do. `ASKING_LEVEL` stands
 * for whichever level had asked.
 */
export function wasTaken(arrow: FlowArrow, happenings: readonly FlowHappening[]): boolean {
  return happenings.some(
    ({ from, to, party }) =>
      from === arrow.from &&
      from !== to &&
      (to === arrow.to || (arrow.to === 'ASKING_LEVEL' && to.startsWith('PENDING_'))) &&
      arrow.by.some((one) => one === party),
  );
}
