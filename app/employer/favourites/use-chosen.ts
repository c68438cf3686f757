'use client';

import { useEffect, useState } from 'react';

interface Options {
  /** The name the ticks are kept under while this tab is open: ids only, never who they belong to. */
  keptAs?: string;
  isOver: boolean;
  most: number;
}

function kept(name: string): string[] {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(name) ?? '[]');
    return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
  } catch {
    return [];
  }
}

/** Ticks that stay over the pages of a list. Until a script runs, and without one, they are those of the page. */
export function useChosen({ keptAs, isOver, most }: Options) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    if (!keptAs) return;
    const early = document.querySelectorAll<HTMLInputElement>('.choice input:checked');
    const before = isOver ? [] : [...kept(keptAs), ...[...early].map(({ value }) => value)];
    setChosen(new Set(before.slice(0, most)));
    setReady(true);
  }, [keptAs, isOver, most]);
  useEffect(() => {
    if (!keptAs || !isReady) return;
    try {
      sessionStorage.setItem(keptAs, JSON.stringify([...chosen]));
    } catch {
      // A browser that keeps nothing: the ticks are those of this page.
    }
  }, [keptAs, isReady, chosen]);
  const toggle = (id: string) =>
    setChosen((now) => {
      const next = new Set(now);
      if (!next.delete(id) && next.size < most) next.add(id);
      return next;
    });
  const add = (ids: readonly string[]) => setChosen((now) => new Set([...now, ...ids].slice(0, most)));
  return { chosen, isReady, toggle, add, clear: () => setChosen(new Set()) };
}
