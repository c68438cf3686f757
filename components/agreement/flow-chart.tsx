import type { FlowPlace, FlowTable } from '@/lib/domain/flow/lines';
import { type FlowDrawing, type FlowWords, layOut } from '@/lib/domain/flow/layout';
import { type FlowArrow, type FlowHappening, flowParts, type FlowStep, wasTaken } from '@/lib/domain/flow/parts';
import type { ActingParty } from '@/lib/domain/agreement/states';
import { getTranslations } from '@/lib/words/reader';

/** Where a record stands and what brought it there. */
export interface FlowPosition {
  place: FlowPlace;
  happenings: readonly FlowHappening[];
}

interface Props {
  title: string;
  table: FlowTable;
  names: FlowWords;
  /** The party that has the turn at a place: its colour. */
  turn(place: FlowPlace): ActingParty | undefined;
  at?: FlowPosition;
}

/**
 * A process as a picture and in words, both made of its table: the usual way, below it what happens beside it, which a
 * phone folds away unless the record is there. With a position the present place and the way so far are marked.
 */
export async function FlowChart({ title, table, names, turn, at }: Props) {
  const words = await getTranslations('flow');
  const { usual, beside } = flowParts(table);
  const order = [...usual, ...beside].map(({ place }) => place);
  const label = at ? words('chartAt', { title, place: names.place(at.place) }) : words('chart', { title });
  const isBeside = at !== undefined && beside.some(({ place }) => place === at.place);
  const picture = (steps: readonly FlowStep[], name: string) => (
    <Picture drawing={layOut(steps, order, names)} label={name} turn={turn} at={at} now={words('now')} />
  );
  return (
    <div className="flow">
      {at ? <FlowPath steps={[...usual, ...beside]} names={names} at={at} /> : null}
      <div className="flow-parts">
        {picture(usual, label)}
        {beside.length > 0 ? (
          <details open={isBeside} className="flow-fold">
            <summary>{words('beside')}</summary>
            {picture(beside, words('beside'))}
          </details>
        ) : null}
      </div>
      <details>
        <summary>{words('text')}</summary>
        <FlowText steps={[...usual, ...beside]} table={table} names={names} at={at} />
      </details>
    </div>
  );
}

interface PictureProps {
  drawing: FlowDrawing;
  label: string;
  turn: Props['turn'];
  at: FlowPosition | undefined;
  now: string;
}

function Picture({ drawing, label, turn, at, now }: PictureProps) {
  const { width, height, trunks, boxes, arrows } = drawing;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className="flow-picture">
      <path className="flow-trunk" d={trunks.join('')} />
      {arrows.map((drawn) => (
        <Arrow key={drawn.path} drawn={drawn} at={at} />
      ))}
      {boxes.map(({ place, text, x, y, width: wide, height: high }) => {
        const isHere = at !== undefined && place === at.place;
        return (
          <g
            key={text}
            className={`flow-box ${place ? `flow-${turn(place) ?? 'none'}` : 'flow-none'}${isHere ? ' flow-here' : ''}`}
          >
            <rect x={x} y={y} width={wide} height={high} rx="6" />
            <text x={x + wide / 2} y={y + high / 2 + 5} textAnchor="middle">
              {text}
            </text>
            {isHere ? (
              <text className="flow-now" x={x + wide + 8} y={y + high / 2 + 5}>
                {now}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

/** The colour of an arrow: of the one party that may go along it. */
const colourOf = ({ by }: FlowArrow): string => (by.length === 1 ? `flow-${by[0]}` : 'flow-none');

function Arrow({ drawn, at }: { drawn: FlowDrawing['arrows'][number]; at: FlowPosition | undefined }) {
  const { arrow, texts, path, chip } = drawn;
  const isTaken = at !== undefined && wasTaken(arrow, at.happenings);
  const isHere = isTaken && chip?.leads === 'end' && at.place === chip.place;
  return (
    <g className={`flow-arrow ${colourOf(arrow)}${chip ? '' : ' flow-onward'}${isTaken ? ' flow-taken' : ''}`}>
      <path d={path} />
      {texts.map(({ text, x, y }) => (
        <text key={y} x={x} y={y}>
          {text}
        </text>
      ))}
      {chip ? (
        <g className={`flow-chip flow-chip-${chip.leads}${isHere ? ' flow-here' : ''}`}>
          <rect x={chip.x} y={chip.y} width={chip.width} height={chip.height} rx={chip.leads === 'end' ? 12 : 4} />
          <text x={chip.x + chip.width / 2} y={chip.y + 17} textAnchor="middle">
            {chip.text}
          </text>
        </g>
      ) : null}
    </g>
  );
}

/** The way so far in words, step by step, up to where the record is now. */
async function FlowPath({ steps, names, at }: Omit<TextProps, 'table' | 'at'> & { at: FlowPosition }) {
  const words = await getTranslations('flow');
  const arrows = steps.flatMap(({ onward, aside }) => (onward ? [onward, ...aside] : aside));
  return (
    <ol className="flow-path" aria-label={words('path')}>
      {at.happenings
        .filter(({ from, to }) => from !== to)
        .map((happening, index) => {
          const arrow = arrows.find((one) => wasTaken(one, [happening]));
          return (
            <li key={index}>
              {names.place(happening.from)}
              {arrow ? <small>{names.deed(arrow).join('')}</small> : null}
            </li>
          );
        })}
      <li aria-current="step">
        {names.place(at.place)} <small>{words('here')}</small>
      </li>
    </ol>
  );
}

interface TextProps {
  steps: readonly FlowStep[];
  table: FlowTable;
  names: FlowWords;
  at: FlowPosition | undefined;
}

/** The same in words: every place in its order with what can happen there, then the places where it ends. */
async function FlowText({ steps, table, names, at }: TextProps) {
  const words = await getTranslations('flow');
  const ends = table.places.filter(
    (place) => table.lines.some(({ to }) => to === place) && !steps.some((step) => step.place === place),
  );
  const places: FlowStep[] = [...steps, ...ends.map((place) => ({ place, onward: null, aside: [] }))];
  return (
    <ol className="flow-list">
      {places.map(({ place, onward, aside }) => {
        const arrows = onward ? [onward, ...aside] : aside;
        const isHere = at !== undefined && place === at.place;
        return (
          <li key={place ?? 'begin'} aria-current={isHere ? 'step' : undefined}>
            <strong>{names.place(place)}</strong>
            {isHere ? ` （${words('here')}）` : null}
            {arrows.length === 0 ? ` · ${words('ends')}` : null}
            <ul>
              {arrows.map((arrow) => (
                <li key={arrow.events.join()}>
                  {names.deed(arrow).join('')} → {arrow.from === arrow.to ? names.stays : names.place(arrow.to)}
                  {at && wasTaken(arrow, at.happenings) ? <b> ✓ {words('taken')}</b> : null}
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}
