'use client';

import { useEffect, useRef, useState } from 'react';

interface Props {
  /** The name the ticks are kept under while this tab is open: ids only, never who they belong to. */
  keptAs: string;
  most: number;
  words: Readonly<Record<'chosen' | 'clear', string>>;
}

function kept(name: string): string[] {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(name) ?? '[]');
    return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

function keep(name: string, ids: readonly string[]): void {
  try {
    sessionStorage.setItem(name, JSON.stringify(ids));
  } catch {
    // A browser that keeps nothing: the ticks are those of this page.
  }
}

/** The ticks of this list, those of its other pages too, and a way to clear them all. */
function useKeptTicks(keptAs: string, most: number) {
  const place = useRef<HTMLSpanElement>(null);
  const [ids, setIds] = useState<readonly string[]>([]);
  const [others, setOthers] = useState<readonly string[]>([]);
  const boxes = (): HTMLInputElement[] => [
    ...(place.current?.closest('form')?.querySelectorAll<HTMLInputElement>('.tick input') ?? []),
  ];
  const take = (all: ReadonlySet<string>): void => {
    const next = [...all].slice(0, most);
    const here = new Set(boxes().map(({ value }) => value));
    setIds(next);
    setOthers(next.filter((id) => !here.has(id)));
    keep(keptAs, next);
  };
  const read = (): void => {
    const all = new Set(kept(keptAs));
    for (const { value, checked } of boxes()) {
      if (checked) all.add(value);
      else all.delete(value);
    }
    take(all);
  };
  useEffect(() => {
    const form = place.current?.closest('form');
    const before = new Set(kept(keptAs));
    for (const box of boxes()) if (before.has(box.value)) box.checked = true;
    read();
    form?.addEventListener('change', read);
    return () => form?.removeEventListener('change', read);
    // The list is drawn anew for every page; what was read of it does not change under the ticks.
  }, [keptAs]);
  const clear = (): void => {
    for (const box of boxes()) box.checked = false;
    take(new Set());
  };
  return { place, ids, others, clear };
}

/**
 * Keeps the plain ticks of the form around it over the pages of a list. The ticks stay the browser's: this only
 * remembers them, and sends those of other pages along.
 */
export function TickKeeper({ keptAs, most, words }: Props) {
  const { place, ids, others, clear } = useKeptTicks(keptAs, most);
  return (
    <>
      <input type="hidden" name="others" value={others.join(' ')} readOnly />
      <span ref={place} role="status" className={ids.length > 0 ? 'font-semibold' : ''}>
        {ids.length > 0 ? words.chosen.replace('#', String(ids.length)) : ''}
      </span>
      {ids.length > 0 ? (
        <button type="button" onClick={clear} className="button button-quiet">
          {words.clear}
        </button>
      ) : null}
    </>
  );
}

/** Something was done with the ticks of a list: they are over. */
export function TicksOver({ keptAs }: { keptAs: string }) {
  useEffect(() => keep(keptAs, []), [keptAs]);
  return null;
}
