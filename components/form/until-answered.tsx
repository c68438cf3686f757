'use client';

import type { ReactNode } from 'react';
import { useFormField } from './action-form';

/**
 * What is true of the page as it was loaded (a success banner, advice on a saved draft): inside a form, and gone as
 * soon as the form was answered. `field` is any input the form always sends.
 */
export function UntilAnswered({ field, children }: { field: string; children: ReactNode }) {
  const { error, value } = useFormField(field);
  return error === undefined && value === undefined ? children : null;
}
