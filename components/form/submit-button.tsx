'use client';

import type { ReactNode } from 'react';
import { type ButtonTone, buttonClass } from '@/components/ui/button';
import { useIsPending } from './action-form';

/** The button that sends the form; cannot be pressed twice while the first press is under way. */
export function SubmitButton({
  tone = 'primary',
  name,
  value,
  children,
}: {
  tone?: ButtonTone;
  name?: string;
  value?: string;
  children: ReactNode;
}) {
  const pending = useIsPending();
  return (
    <button
      type="submit"
      name={name}
      value={value}
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
      className={`${buttonClass(tone)} aria-disabled:opacity-60`}
    >
      {children}
    </button>
  );
}
