import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type Tone = 'employer' | 'graduate' | 'school' | 'good' | 'warn' | 'bad' | 'idle';

const icons: Record<Tone, IconName> = {
  employer: 'building',
  graduate: 'person',
  school: 'school',
  good: 'check',
  warn: 'clock',
  bad: 'cross',
  idle: 'dot',
};

/** A state in colour, word and icon: never by colour alone. */
export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`tag tag-${tone}`}>
      <Icon name={icons[tone]} />
      {children}
    </span>
  );
}
