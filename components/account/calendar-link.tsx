'use client';

import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { useShownOnce } from '@/components/form/action-form';

export interface CalendarLinkWords {
  once: string;
  onceText: string;
  copy: string;
  copied: string;
  add: string;
}

const never = () => () => {};

/** The form around it, until its answer shows the link: then that, and nothing to press again. */
export function UntilCalendarLink({ words, children }: { words: CalendarLinkWords; children: ReactNode }) {
  const [link] = useShownOnce() ?? [];
  if (!link) return children;
  return (
    <div className="grid gap-3">
      <h3 className="font-semibold">{words.once}</h3>
      <p>{words.onceText}</p>
      <p
        className="rounded-md border border-line bg-ground px-3 py-2 font-mono text-[14px] break-all select-all"
        lang="en"
      >
        {link}
      </p>
      <div className="flex flex-wrap items-center gap-2.5">
        <CopyButton text={link} words={words} />
        <a className="button" href={link.replace(/^https?:/, 'webcal:')}>
          {words.add}
        </a>
      </div>
    </div>
  );
}

/** Needs a script, so it is there with it only; the text can be selected by hand. */
function CopyButton({ text, words }: { text: string; words: CalendarLinkWords }) {
  const [isCopied, setCopied] = useState(false);
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!hasScript) return null;
  const copy = async (): Promise<void> => {
    const done = navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied(await done);
  };
  return (
    <>
      <button type="button" className="button" onClick={() => void copy()}>
        {words.copy}
      </button>
      <span role="status" className="text-[13px] text-good empty:hidden">
        {isCopied ? words.copied : null}
      </span>
    </>
  );
}
