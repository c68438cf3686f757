'use client';

import { useEffect, useState } from 'react';
import type { Cell, TableRow } from '@/components/ui/record-table';

export interface FavouriteRowData extends TableRow {
  /** The enrolment: what is ticked, and what the state is asked for by. */
  id: string;
  name: string;
}

const SECONDS = 20;
const textOf = (cell: Cell | undefined): string => (Array.isArray(cell) ? String(cell[0]) : '');

/** The states of these rows, asked for again every 20 seconds while somebody looks, and what changed, in a sentence. */
export function useStandings(rows: readonly FavouriteRowData[], column: number, sentence: string) {
  const [state, setState] = useState<{ cells: Record<string, Cell>; news: string }>({ cells: {}, news: '' });
  useEffect(() => {
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      const of = encodeURIComponent(rows.map(({ id }) => id).join(' '));
      const answer = await fetch(`/employer/favourites/standings?of=${of}`).catch(() => null);
      if (!answer?.ok || !answer.headers.get('content-type')?.includes('json')) return;
      const cells = (await answer.json()) as Record<string, Cell>;
      setState((before) => {
        const changed = rows.filter(({ id, cells: own }) => {
          const now = textOf(cells[id]);
          return now !== '' && now !== textOf(before.cells[id] ?? own[column]);
        });
        const news = changed.map(({ id, name }) =>
          sentence.replace('#name', name).replace('#state', textOf(cells[id])),
        );
        return { cells, news: news.length > 0 ? news.join(' ') : before.news };
      });
    };
    const timer = setInterval(() => void ask(), SECONDS * 1000);
    const look = () => void ask();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [rows, column, sentence]);
  return state;
}
