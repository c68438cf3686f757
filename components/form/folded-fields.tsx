'use client';

import type { ReactNode } from 'react';
import { useFormField } from './action-form';

/**
 * Fields that stay out of the way until they are wanted; a native `details`, so it opens without JavaScript. Open
 * by itself when the form comes back with something to mend (`opener`: one of the fields inside).
 */
export function FoldedFields({
  title,
  opener,
  isOpen,
  children,
}: {
  title: string;
  opener: string;
  isOpen?: boolean;
  children: ReactNode;
}) {
  const { error, value } = useFormField(opener);
  return (
    <details
      open={isOpen === true || error !== undefined || value !== undefined}
      className="rounded-md border border-line"
    >
      <summary className="min-h-11 cursor-pointer px-3.5 py-2.5 font-medium sm:min-h-0">{title}</summary>
      <div className="grid gap-4 border-t border-line px-3.5 py-4">{children}</div>
    </details>
  );
}
