'use client';

import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { useShownOnce } from './action-form';

export interface RecoveryCodeWords {
  title: string;
  text: string;
  copy: string;
  copied: string;
  print: string;
  download: string;
}

const never = () => () => {};

/** Recovery codes to write down, to copy and to print. Both buttons need a script, so they are there with it only. */
export function RecoveryCodeList({ codes, words }: { codes: readonly string[]; words: RecoveryCodeWords }) {
  const hasScript = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <div className="grid gap-3">
      <ol className="grid list-inside list-decimal grid-cols-2 gap-x-6 gap-y-1.5 font-mono text-base sm:max-w-md">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      {hasScript ? <Buttons codes={codes} words={words} /> : null}
    </div>
  );
}

function Buttons({ codes, words }: { codes: readonly string[]; words: RecoveryCodeWords }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    // Refused by the browser (no secure connection, no permission): the codes stay there to be selected.
    setCopied(
      await navigator.clipboard.writeText(codes.join('\n')).then(
        () => true,
        () => false,
      ),
    );
  };
  return (
    <div className="flex flex-wrap items-center gap-2.5 print:hidden">
      <button type="button" className="button" onClick={() => void copy()}>
        {words.copy}
      </button>
      <a
        className="button"
        href={`data:text/plain;charset=utf-8,${encodeURIComponent(codes.join('\n'))}`}
        download="sanfang-recovery-codes.txt"
      >
        {words.download}
      </a>
      <button type="button" className="button" onClick={() => window.print()}>
        {words.print}
      </button>
      <span role="status" className="text-[13px] text-good">
        {isCopied ? words.copied : null}
      </span>
    </div>
  );
}

/** The fields of the form around it, until its answer shows new codes: then those, and nothing to press again. */
export function UntilRecoveryCodes({ words, children }: { words: RecoveryCodeWords; children: ReactNode }) {
  const codes = useShownOnce();
  if (!codes) return children;
  return (
    <div className="grid gap-3">
      <h3 className="font-semibold">{words.title}</h3>
      <p>{words.text}</p>
      <RecoveryCodeList codes={codes} words={words} />
    </div>
  );
}
