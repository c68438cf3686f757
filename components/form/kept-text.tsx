'use client';

import { useId } from 'react';
import { useFormField } from './action-form';

/**
 * What was typed into a form that has no fields any more, because somebody else was faster: to be read and copied, not
 * to be sent. Nothing while nothing was typed.
 */
export function KeptText({ name, label }: { name: string; label: string }) {
  const { value } = useFormField(name);
  const id = useId();
  if (typeof value !== 'string' || value.trim() === '') return null;
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      <textarea id={id} readOnly rows={3} defaultValue={value} className="input" />
    </div>
  );
}
