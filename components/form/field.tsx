'use client';

import type { ReactNode } from 'react';
import { useFieldLabel, useFormField } from './action-form';

export interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  /** The word shown when the field may stay empty; required fields need no mark. */
  optional?: string;
  defaultValue?: string;
}

/** Ids that tie label, hint and error to the input. */
export function useFieldWiring(name: string, hint?: string) {
  const { error, value } = useFormField(name);
  const id = `field-${name}`;
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
  return {
    error,
    typed: typeof value === 'string' ? value : undefined,
    input: { id, name, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined },
  };
}

/** Label above, hint below it, error beside the input. */
export function FieldFrame({
  name,
  label,
  hint,
  optional,
  error,
  children,
}: FieldProps & { error?: string; children: ReactNode }) {
  useFieldLabel(name, label);
  const id = `field-${name}`;
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
        {optional ? <span className="ml-1.5 text-[13px] font-normal text-ink-3">{optional}</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="mb-1.5 text-[13px] text-ink-2">
          {hint}
        </p>
      ) : null}
      {children}
      {error ? (
        <p id={`${id}-error`} className="mt-1 text-[13px] text-bad">
          {error}
        </p>
      ) : null}
    </div>
  );
}
