'use client';

import { type ReactNode, useState } from 'react';
import { type Cell, RecordTable, type TableColumn, type TableRow } from '@/components/ui/record-table';
import { useChosen } from './use-chosen';
import { useStandings } from './use-standings';

export interface FavouriteRowData extends TableRow {
  /** The enrolment: what is ticked, and what the state is asked for by. */
  id: string;
  name: string;
}

interface Props {
  caption: string;
  columns: readonly TableColumn[];
  rows: readonly FavouriteRowData[];
  /** Which column holds the state of the pair. */
  stateColumn: number;
  words: Readonly<
    Record<'choose' | 'chosen' | 'none' | 'plain' | 'most' | 'failed' | 'all' | 'clear' | 'invite' | 'changed', string>
  >;
  /** Ticks are kept under this name; without it there are none to make. */
  keptAs?: string;
  /** Something was done with the ticks: they are over. */
  isOver: boolean;
  /** Where the ids of everybody who fits the filters are read. */
  matching: string;
  limits: { chosen: number; letters: number };
  /** What can be done with the ticks, besides letters. */
  children?: ReactNode;
}

const put = (cells: readonly Cell[], index: number, cell: Cell | undefined): readonly Cell[] =>
  cell ? cells.map((one, at) => (at === index ? cell : one)) : cells;

/** The favourites with ticks that stay over pages, and states that follow what happens meanwhile. */
export function FavouriteTable({ caption, columns, rows, stateColumn, words, keptAs, isOver, ...rest }: Props) {
  const { cells, news } = useStandings(rows, stateColumn, words.changed);
  const selection = useChosen({ keptAs, isOver, most: rest.limits.chosen });
  const shown = rows.map((row) => ({ ...row, cells: put(row.cells, stateColumn, cells[row.id]) }));
  const choice = keptAs
    ? { name: 'graduate', text: words.choose, chosen: selection.chosen, toggle: selection.toggle }
    : undefined;
  return (
    <>
      <RecordTable caption={caption} columns={columns} rows={shown} choice={choice} />
      <p className="sr-only" role="status">
        {news}
      </p>
      {keptAs ? <ChosenBar rows={rows} selection={selection} words={words} {...rest} /> : null}
    </>
  );
}

type BarProps = Pick<Props, 'rows' | 'words' | 'matching' | 'limits' | 'children'> & {
  selection: ReturnType<typeof useChosen>;
};

function ChosenBar({ rows, selection, words, matching, limits, children }: BarProps) {
  const { chosen, isReady, add, clear } = selection;
  const [hasFailed, setFailed] = useState(false);
  const here = new Set(rows.map(({ id }) => id));
  const others = [...chosen].filter((id) => !here.has(id));
  const chooseAll = async () => {
    const answer = await fetch(matching).catch(() => null);
    setFailed(!answer?.ok);
    if (answer?.ok) add((await answer.json()) as string[]);
  };
  const invite = (event: React.MouseEvent) => {
    if (chosen.size === 0) return;
    event.preventDefault();
    const query = [...chosen].slice(0, limits.letters).map((id) => `&graduate=${id}`);
    window.location.assign(`/employer/agreements/new?from=favourites${query.join('')}`);
  };
  return (
    <div className="sticky bottom-0 grid gap-2 rounded-b-lg border-t border-line bg-paper px-[18px] py-3">
      <input type="hidden" name="others" value={others.join(' ')} readOnly />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <button
          type="submit"
          formAction="/employer/agreements/new"
          formMethod="get"
          onClick={invite}
          className="button button-primary"
        >
          {words.invite}
        </button>
        <span aria-live="polite" className={chosen.size > 0 ? 'font-semibold' : 'text-[13px] text-ink-2'}>
          {hasFailed ? words.failed : sentence(chosen.size, isReady, limits.chosen, words)}
        </span>
        {isReady ? (
          <button type="button" onClick={() => void chooseAll()} className="button button-quiet">
            {words.all}
          </button>
        ) : null}
        {chosen.size > 0 ? (
          <button type="button" onClick={clear} className="button button-quiet">
            {words.clear}
          </button>
        ) : null}
      </div>
      {children}
    </div>
  );
}

function sentence(count: number, isReady: boolean, most: number, words: Props['words']): string {
  if (!isReady) return words.plain;
  if (count === 0) return words.none;
  return (count >= most ? words.most : words.chosen).replace('#', String(count));
}
