'use client';

import { type ReactNode, useState } from 'react';
import type { useChosen } from './use-chosen';
import type { FavouriteRowData } from './use-standings';

export type BarWords = Readonly<
  Record<
    'chosen' | 'none' | 'plain' | 'most' | 'many' | 'failed' | 'all' | 'clear' | 'invite' | 'more' | 'moreHint',
    string
  >
>;

interface Props {
  rows: readonly FavouriteRowData[];
  words: BarWords;
  matching: string;
  limits: { chosen: number; letters: number };
  children?: ReactNode;
  selection: ReturnType<typeof useChosen>;
}

/** What is ticked, on this page and on others, and what can be done with it: one row, and the rest folded away. */
export function ChosenBar({ rows, selection, words, matching, limits, children }: Props) {
  const { chosen, isReady } = selection;
  const here = new Set(rows.map(({ id }) => id));
  const others = [...chosen].filter((id) => !here.has(id));
  return (
    <div className="sticky bottom-0 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-b-lg border-t border-line bg-paper px-[18px] py-2.5">
      <input type="hidden" name="others" value={others.join(' ')} readOnly />
      <button
        type="submit"
        formAction="/employer/favourites/letters"
        formMethod="post"
        className="button button-primary"
      >
        {words.invite}
      </button>
      <span
        aria-live="polite"
        className={`min-w-0 flex-1 ${chosen.size > 0 ? 'font-semibold' : 'text-[13px] text-ink-2'}`}
      >
        {sentence(chosen.size, isReady, limits, words)}
      </span>
      <details className="open:basis-full">
        <summary className="inline-flex min-h-11 cursor-pointer items-center text-brand sm:min-h-9">
          {words.more}
        </summary>
        <div className="grid gap-2.5 pt-1">
          {isReady ? <Reach selection={selection} words={words} matching={matching} /> : null}
          {children}
        </div>
      </details>
    </div>
  );
}

/** Ticks everybody who fits, or nobody. */
function Reach({
  selection: { chosen, add, clear },
  words,
  matching,
}: Pick<Props, 'selection' | 'words' | 'matching'>) {
  const [hasFailed, setFailed] = useState(false);
  const chooseAll = async () => {
    const answer = await fetch(matching).catch(() => null);
    setFailed(!answer?.ok);
    if (answer?.ok) add((await answer.json()) as string[]);
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <button type="button" onClick={() => void chooseAll()} className="button">
        {words.all}
      </button>
      {chosen.size > 0 ? (
        <button type="button" onClick={clear} className="button button-quiet">
          {words.clear}
        </button>
      ) : null}
      <p role="status" className="text-[13px] text-ink-2">
        {hasFailed ? words.failed : words.moreHint}
      </p>
    </div>
  );
}

function sentence(count: number, isReady: boolean, limits: Props['limits'], words: BarWords): string {
  if (!isReady) return words.plain;
  if (count === 0) return words.none;
  const text = count >= limits.chosen ? words.most : count > limits.letters ? words.many : words.chosen;
  return text.replace('#', String(count));
}
