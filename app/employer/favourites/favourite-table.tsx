'use client';

import type { ReactNode } from 'react';
import { type Cell, RecordTable, type TableColumn } from '@/components/ui/record-table';
import { type BarWords, ChosenBar } from './chosen-bar';
import { useChosen } from './use-chosen';
import { type FavouriteRowData, useStandings } from './use-standings';

interface Props {
  caption: string;
  columns: readonly TableColumn[];
  rows: readonly FavouriteRowData[];
  /** Which column holds the state of the pair. */
  stateColumn: number;
  words: BarWords & Readonly<Record<'choose' | 'changed', string>>;
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
