'use client';

import { type FocusEvent, type ReactNode, useRef, useState, useTransition } from 'react';
import type { ActionState } from '@/lib/server/action-state';

interface Props {
  /** The name of the input that is checked. */
  field: string;
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  checking: string;
  children: ReactNode;
}

/** Long enough to be a code; whether it is one, the server says. */
const isWhole = (text: string): boolean => text.replace(/[\s-]/g, '').length === 18;

/**
 * Around a field: asks on leaving it, once for every text, and says beside it what the form would say only at its end.
 * The focus stays where it is. Without JavaScript the button among the children does the same.
 */
export function CodeCheck({ field, action, checking, children }: Props) {
  const [answer, setAnswer] = useState<ActionState>({ status: 'idle' });
  const [isChecking, start] = useTransition();
  const checked = useRef('');
  const onBlur = ({ target }: FocusEvent<HTMLElement>): void => {
    if (!(target instanceof HTMLInputElement) || target.name !== field || !target.form) return;
    if (target.value === checked.current) return;
    checked.current = target.value;
    setAnswer({ status: 'idle' });
    if (!isWhole(target.value)) return;
    const typed = new FormData(target.form);
    start(async () => {
      // A connection that breaks says nothing: the form is judged again when it is sent.
      const said = await action({ status: 'idle' }, typed).catch(() => null);
      if (said) setAnswer(said);
    });
  };
  return (
    <div onBlur={onBlur}>
      {children}
      <div role="status">
        {isChecking ? <p className="mt-1.5 text-[13px] text-ink-2">{checking}</p> : null}
        {isChecking ? null : <Said answer={answer} />}
      </div>
    </div>
  );
}

/** Taken: the way on. Free: one line. Everything else is said when the form is sent. */
function Said({ answer }: { answer: ActionState }) {
  if (answer.status === 'done') return <p className="mt-1.5 text-[13px] text-good">{answer.message}</p>;
  if (answer.status !== 'refused' || !answer.next) return null;
  return (
    <div className="mt-2 rounded-r-lg border-l-4 border-warn bg-warn-soft px-3.5 py-3">
      <p>{answer.message}</p>
      <a href={answer.next.href} className="underline">
        {answer.next.label}
      </a>
    </div>
  );
}
