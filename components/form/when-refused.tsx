'use client';

import type { ReactNode } from 'react';
import { useFormCode } from './action-form';

/** What helps after certain refusals of the form around it: shown while one of these is its last answer. */
export function WhenRefused({ codes, children }: { codes: readonly string[]; children: ReactNode }) {
  const { code } = useFormCode();
  return code !== undefined && codes.includes(code) ? children : null;
}
