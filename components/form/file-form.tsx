'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import { sendFile } from './send-file';

interface Props {
  /** A route made by uploadRoute. */
  action: string;
  /** Name of the file input. */
  field: string;
  label: string;
  hint: string;
  /** For the file dialog: `.xlsx` or `image/png,image/jpeg,application/pdf`. */
  accept: string;
  submit: string;
  /** `working`: everything is sent, and the server looks at it. */
  words: { uploading: string; failed: string; working?: string };
  /** A problem the server came back with, as a sentence. */
  problem?: string;
  /** Keeps the ids of several upload forms on one page apart. */
  id: string;
  tone?: 'primary' | 'secondary';
  children?: ReactNode;
}

/** A native upload form; with JavaScript it shows the progress and stays on the page when refused. */
export function FileForm({ action, field, accept, submit, words, id, tone = 'secondary', children, ...texts }: Props) {
  const [progress, setProgress] = useState<number | null>(null);
  const [problem, setProblem] = useState(texts.problem);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (progress !== null) return;
    setProblem(undefined);
    sendFile(action, new FormData(event.currentTarget), {
      progress: setProgress,
      done: (location) => window.location.assign(location),
      problem: (message) => {
        setProgress(null);
        setProblem(message || words.failed);
      },
    });
  };
  return (
    <form action={action} method="post" encType="multipart/form-data" onSubmit={send} className="grid gap-2">
      {children}
      <FileInput id={id} field={field} accept={accept} label={texts.label} hint={texts.hint} problem={problem} />
      <div className="flex items-center gap-3">
        <button type="submit" aria-disabled={progress !== null} className={buttonClass(tone)}>
          {submit}
        </button>
        {progress === null ? null : <Progress words={words} percent={progress} />}
      </div>
    </form>
  );
}

function FileInput({
  id,
  field,
  accept,
  label,
  hint,
  problem,
}: Pick<Props, 'id' | 'field' | 'accept' | 'label' | 'hint' | 'problem'>) {
  return (
    <>
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      <p id={`${id}-hint`} className="text-[13px] text-ink-2">
        {hint}
      </p>
      <input
        id={id}
        type="file"
        name={field}
        accept={accept}
        aria-describedby={problem ? `${id}-hint ${id}-problem` : `${id}-hint`}
        className="input"
      />
      {problem ? (
        <p id={`${id}-problem`} role="alert" className="text-[13px] text-bad">
          {problem}
        </p>
      ) : null}
    </>
  );
}

/** How much is sent; when all is, that the server looks at it. */
export function Progress({ words: { uploading, working }, percent }: Pick<Props, 'words'> & { percent: number }) {
  const isWorking = working !== undefined && percent === 100;
  return (
    <span role="status" className="flex items-center gap-2 text-[13px] text-ink-2">
      {isWorking ? <progress aria-label={working} /> : <progress max={100} value={percent} aria-label={uploading} />}
      {isWorking ? working : `${uploading} ${percent}%`}
    </span>
  );
}
