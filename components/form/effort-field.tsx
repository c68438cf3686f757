'use client';

import { useEffect, useState } from 'react';
import { useFormCode, useFormField, useSpeakingFor } from './action-form';

type Progress = 'idle' | 'working' | 'ready' | 'failed';

interface Props {
  words: { working: string; ready: string; failed: string };
}

/** Solves one challenge; null when this browser cannot (an unsafe connection has no cryptography). */
async function solve(signal: AbortSignal): Promise<string | null> {
  const [{ solveChallenge }, { deriveKey }] = await Promise.all([
    import('altcha-lib'),
    import('altcha-lib/algorithms/web/pbkdf2'),
  ]);
  const response = await fetch('/api/challenge', { signal });
  if (!response.ok) return null;
  const challenge = (await response.json()) as Parameters<typeof solveChallenge>[0]['challenge'];
  const controller = new AbortController();
  signal.addEventListener('abort', () => controller.abort());
  const solution = await solveChallenge({ challenge, deriveKey, controller });
  return solution && JSON.stringify({ challenge, solution });
}

/**
 * Stands in a form that may ask for an effort. Does nothing until it is asked for; then the browser calculates and says
 * when the button can be pressed again. Without JavaScript, or where it fails, the hidden `wait` does the same in a
 * minute, which the refusal says.
 */
export function EffortField({ words }: Props) {
  const { code, turn } = useFormCode();
  const { value: wait } = useFormField('wait');
  const isAsked = code === 'EFFORT_NEEDED';
  const [effort, setEffort] = useState('');
  const [progress, setProgress] = useState<Progress>('idle');
  useSpeakingFor(isAsked && progress !== 'idle');
  useEffect(() => {
    setEffort('');
    setProgress(isAsked ? 'working' : 'idle');
    if (!isAsked) return undefined;
    const stop = new AbortController();
    solve(stop.signal).then(
      (solved) => {
        if (stop.signal.aborted) return;
        setEffort(solved ?? '');
        setProgress(solved ? 'ready' : 'failed');
      },
      () => stop.signal.aborted || setProgress('failed'),
    );
    return () => stop.abort();
  }, [isAsked, turn]);
  return (
    <>
      <input type="hidden" name="wait" value={typeof wait === 'string' ? wait : ''} />
      <input type="hidden" name="effort" value={effort} />
      <p
        role="status"
        className={progress === 'idle' ? 'sr-only' : 'rounded-r-lg border-l-4 border-warn bg-warn-soft px-3.5 py-3'}
      >
        {progress === 'idle' ? '' : words[progress]}
      </p>
    </>
  );
}
