'use client';

import { type MouseEvent, type ReactNode, useState } from 'react';
import type { useChosen } from './use-chosen';
import type { FavouriteRowData } from './use-standings';

export type BarWords = Readonly<
  Record<'chosen' | 'none' | 'plain' | 'most' | 'failed' | 'all' | 'clear' | 'invite', string>
>;

interface Props {
  rows: readonly FavouriteRowData[];
  words: BarWords;
  matching: string;
  limits: { chosen: number; letters: number };
  children?: ReactNode;
  selection: ReturnType<typeof useChosen>;
}

/** What is ticked, on this page and on others, and what can be done with it. */
export function ChosenBar({ rows, selection, words, matching, limits, children }: Props) {
  const { chosen } = selection;
  const here = new Set(rows.map(({ id }) => id));
  const others = [...chosen].filter((id) => !here.has(id));
  const invite = (event: MouseEvent) => {
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
        <ChosenCount selection={selection} words={words} matching={matching} most={limits.chosen} />
      </div>
      {children}
    </div>
  );
}

type CountProps = Pick<Props, 'selection' | 'words' | 'matching'> & { most: number };

function ChosenCount({ selection: { chosen, isReady, add, clear }, words, matching, most }: CountProps) {
  const [hasFailed, setFailed] = useState(false);
  const chooseAll = async () => {
    const answer = await fetch(matching).catch(() => null);
    setFailed(!answer?.ok);
    if (answer?.ok) add((await answer.json()) as string[]);
  };
  return (
    <>
      <span aria-live="polite" className={chosen.size > 0 ? 'font-semibold' : 'text-[13px] text-ink-2'}>
        {hasFailed ? words.failed : sentence(chosen.size, isReady, most, words)}
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
    </>
  );
}

function sentence(count: number, isReady: boolean, most: number, words: BarWords): string {
  if (!isReady) return words.plain;
  if (count === 0) return words.none;
  return (count >= most ? words.most : words.chosen).replace('#', String(count));
}
