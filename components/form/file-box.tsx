'use client';

import { useRouter } from 'next/navigation';
import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { buttonClass } from '@/components/ui/button';
import { Progress } from './file-form';
import { sendFile } from './send-file';

interface Props {
  /** A route made by uploadRoute. */
  action: string;
  /** Name of the input: what is native sends the whole form, each file under its own name. */
  name: string;
  /** What goes with the file. */
  facts: Readonly<Record<string, string>>;
  /** A box of the same form that must be ticked for this file. */
  consent?: string;
  label: string;
  hint: string;
  accept: string;
  words: { uploading: string; failed: string; working: string; done: string; again: string };
  /** A problem the server came back with, as a sentence. */
  problem?: string;
}

const never = () => () => undefined;
/** Is a script at work here? Not while the server draws. */
const useHasScript = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/**
 * A file input inside a form. With JavaScript the file is sent as soon as it is chosen, and the page is drawn again
 * around what else was typed or chosen; without, the button of the form sends all files.
 */
export function FileBox({ name, label, hint, accept, ...sending }: Props) {
  const { words } = sending;
  const { input, send, progress, problem, isDone } = useSending(sending);
  useLeftOut(input, name);
  return (
    <div className="grid gap-2">
      <label htmlFor={name} className="font-medium">
        {label}
      </label>
      <p id={`${name}-hint`} className="text-[13px] text-ink-2">
        {hint}
      </p>
      <input
        ref={input}
        id={name}
        type="file"
        name={name}
        accept={accept}
        onChange={send}
        aria-describedby={problem ? `${name}-hint ${name}-problem` : `${name}-hint`}
        className="input"
      />
      {problem ? <Problem id={`${name}-problem`} text={problem} again={words.again} send={send} /> : null}
      {progress === null ? null : <Progress words={words} percent={progress} />}
      <p role="status" className={isDone ? 'text-[13px] text-good' : 'sr-only'}>
        {isDone ? words.done : ''}
      </p>
    </div>
  );
}

/**
 * With a script a file goes alone, when it is chosen: one that was not taken must not go with the form around it, which
 * takes no files and refuses a body of their size.
 */
function useLeftOut(input: RefObject<HTMLInputElement | null>, name: string): void {
  useEffect(() => {
    const form = input.current?.form;
    const leaveOut = ({ formData }: FormDataEvent) => formData.delete(name);
    form?.addEventListener('formdata', leaveOut);
    return () => form?.removeEventListener('formdata', leaveOut);
  }, [input, name]);
}

/** Sends the chosen file, and forgets what the address of the page said of an earlier one. */
function useSending({ action, facts, consent, words, problem }: Omit<Props, 'name' | 'label' | 'hint' | 'accept'>) {
  const input = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const [progress, setProgress] = useState<number | null>(null);
  const [answer, setAnswer] = useState<{ problem?: string; isDone?: boolean }>({ problem });
  const answered = (said: { problem?: string; isDone?: boolean }) => {
    setProgress(null);
    setAnswer(said);
    router.replace(window.location.pathname, { scroll: false });
  };
  const send = () => {
    const file = input.current?.files?.[0];
    if (progress !== null) return;
    // What was said is about a file that is not chosen any more.
    if (!file) return setAnswer({});
    setAnswer({});
    sendFile(action, bodyOf(file, facts, isTicked(input.current, consent) ? consent : undefined), {
      progress: setProgress,
      done: () => {
        if (input.current) input.current.value = '';
        answered({ isDone: true });
      },
      problem: (message) => answered({ problem: message || words.failed }),
    });
  };
  return { input, send, progress, ...answer };
}

function Problem({ id, text, again, send }: { id: string; text: string; again: string; send: () => void }) {
  return (
    <>
      <p id={id} role="alert" className="text-[13px] text-bad">
        {text}
      </p>
      {useHasScript() ? (
        <div>
          <button type="button" onClick={send} className={buttonClass('secondary')}>
            {again}
          </button>
        </div>
      ) : null}
    </>
  );
}

/** Without a script: the button of the form, and what it does; with one every file is sent when it is chosen. */
export function SendFilesButton({ action, note, children }: { action?: string; note?: string; children: string }) {
  if (useHasScript()) return null;
  const route = action ? ({ formAction: action, formEncType: 'multipart/form-data', formMethod: 'post' } as const) : {};
  return (
    <div className="grid justify-items-start gap-1.5">
      {note ? <p className="text-[13px]">{note}</p> : null}
      <button type="submit" {...route} className={buttonClass('secondary')}>
        {children}
      </button>
    </div>
  );
}

function bodyOf(file: File, facts: Props['facts'], consent: string | undefined): FormData {
  const body = new FormData();
  for (const [key, value] of Object.entries(facts)) body.set(key, value);
  if (consent) body.set(consent, 'yes');
  body.set('file', file);
  return body;
}

function isTicked(input: HTMLInputElement | null, consent: string | undefined): boolean {
  const box = consent ? input?.form?.elements.namedItem(consent) : null;
  return box instanceof HTMLInputElement && box.checked;
}
