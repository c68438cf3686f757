import type { ReactNode } from 'react';

export type Tone = 'employer' | 'graduate' | 'school' | 'good' | 'warn' | 'bad' | 'idle';

/** A state in colour, word and icon: never by colour alone. The icon belongs to the tone, in globals.css. */
export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`tag tag-${tone}`}>{children}</span>;
}
