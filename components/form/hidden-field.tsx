'use client';

import { useFormField } from './action-form';

/** A hidden input that follows the answer of its form: the version a form stands for after it was kept. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  const { value: answered } = useFormField(name);
  return <input type="hidden" name={name} value={typeof answered === 'string' ? answered : value} />;
}
