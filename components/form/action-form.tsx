'use client';

import { createContext, type ReactNode, useActionState, useContext, useEffect, useRef, useState } from 'react';
import type { ActionState } from '@/lib/server/action-state';

interface FormContext {
  state: ActionState;
  pending: boolean;
  labels: Map<string, string>;
  /** A field says in its own words what the answer would say: one sentence at a time. */
  speakFor: (isSpeaking: boolean) => void;
}

const StateContext = createContext<FormContext>({
  state: { status: 'idle' },
  pending: false,
  labels: new Map(),
  speakFor: () => undefined,
});

/** Tells the form what its fields are called, in their order, so that the summary can name each mistake. */
export function useFieldLabel(name: string, label: string): void {
  const { labels } = useContext(StateContext);
  useEffect(() => {
    labels.set(name, label);
  }, [labels, name, label]);
}

/** What the form around this field said last: its error and the value that was typed. */
export function useFormField(name: string): { error?: string; value?: string | string[]; isTyped: boolean } {
  const { state } = useContext(StateContext);
  return {
    error: state.status === 'invalid' ? state.fields[name] : undefined,
    value: state.status === 'idle' ? undefined : state.values?.[name],
    // A box that was cleared sends nothing: that is an answer too, and no reason to tick it again.
    isTyped: state.status !== 'idle' && state.values !== undefined,
  };
}

/** The code of the last refusal, and the answer itself: a new one for every submission. */
export function useFormCode(): { code?: string; turn: ActionState } {
  const { state } = useContext(StateContext);
  return { code: state.status === 'refused' ? state.code : undefined, turn: state };
}

/** What the last answer shows this one time; undefined while there is nothing of the kind. */
export function useShownOnce(): readonly string[] | undefined {
  const { state } = useContext(StateContext);
  return state.status === 'done' ? state.shownOnce : undefined;
}

/** While true, the summary of the form is silent: this field speaks instead. */
export function useSpeakingFor(isSpeaking: boolean): void {
  const { speakFor } = useContext(StateContext);
  useEffect(() => {
    speakFor(isSpeaking);
    return () => speakFor(false);
  }, [speakFor, isSpeaking]);
}

/** Is the form being sent? */
export const useIsPending = (): boolean => useContext(StateContext).pending;

interface Props {
  action: (previous: ActionState, form: FormData) => Promise<ActionState>;
  /** The same form sent twice has one effect: made on the server for every page view. */
  idempotencyKey?: string;
  summaryTitle: string;
  /** Words of the fields by name, in the order of the form: a long form says which field each mistake is in. */
  labels?: Readonly<Record<string, string>>;
  className?: string;
  children: ReactNode;
}

/** A native form around a server action. Works without JavaScript; with it, keeps place and focus. */
export function ActionForm({ action, idempotencyKey, summaryTitle, labels, className, children }: Props) {
  const [state, submit, pending] = useActionState(action, { status: 'idle' });
  const [known] = useState(() => new Map<string, string>());
  const [isSpokenFor, speakFor] = useState(false);
  return (
    <StateContext value={{ state, pending, labels: known, speakFor }}>
      <form action={submit} noValidate className={className ?? 'grid gap-5'}>
        {isSpokenFor ? null : <Summary state={state} title={summaryTitle} labels={labels} />}
        {idempotencyKey ? <input type="hidden" name="idempotencyKey" value={idempotencyKey} /> : null}
        {children}
      </form>
    </StateContext>
  );
}

/** What went wrong, in one place, with a link to each field; takes the focus after a submission. */
function Summary({ state, title, labels }: { state: ActionState; title: string; labels?: Props['labels'] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.status !== 'idle') box.current?.focus();
  }, [state]);
  if (state.status === 'idle') return null;
  const tone = state.status === 'done' ? 'border-good bg-good-soft' : 'border-bad bg-bad-soft';
  return (
    <div
      ref={box}
      tabIndex={-1}
      role={state.status === 'done' ? 'status' : 'alert'}
      className={`rounded-r-lg border-l-4 px-3.5 py-3 ${tone}`}
    >
      {state.status === 'invalid' ? <Mistakes title={title} state={state} labels={labels} /> : <p>{state.message}</p>}
      {/* Signing in happens beside the form: whoever comes back finds what he typed, with or without JavaScript. */}
      {state.status === 'refused' && state.next ? (
        <a
          href={state.next.href}
          target={state.code === 'SIGN_IN_NEEDED' ? '_blank' : undefined}
          rel="noreferrer"
          className="underline"
        >
          {state.next.label}
        </a>
      ) : null}
    </div>
  );
}

/** The wrong fields, each a link to its input; in the order of the form where that is known. */
function Mistakes({
  title,
  state,
  labels: given,
}: {
  title: string;
  state: Extract<ActionState, { status: 'invalid' }>;
  labels?: Props['labels'];
}) {
  // Without JavaScript only forms that hand their labels in can name them.
  const { labels: known } = useContext(StateContext);
  const labels = given ?? Object.fromEntries(known);
  const order = Object.keys(labels);
  const place = ([name]: [string, string]): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const mistakes = Object.entries(state.fields).sort((one, other) => place(one) - place(other));
  return (
    <>
      <p className="font-semibold">{title}</p>
      <p>{state.summary}</p>
      <ul className="mt-1 list-disc pl-5">
        {mistakes.map(([name, message]) => (
          <li key={name}>
            <a href={`#field-${name}`} className="text-bad underline">
              {labels[name] ? `${labels[name]} · ` : null}
              {message}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
