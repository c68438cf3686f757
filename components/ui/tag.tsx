import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type Tone = 'employer' | 'graduate' | 'school' | 'good' | 'warn' | 'bad' | 'idle';

const classes: Record<Tone, string> = {
  employer: 'bg-employer-soft text-employer',
  graduate: 'bg-graduate-soft text-graduate',
  school: 'bg-school-soft text-school',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  idle: 'bg-[#eef1f5] text-ink-2',
};
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
    <span
      className={`inline-flex items-center gap-1 rounded-full px-2.5 text-[13px] leading-[22px] font-medium whitespace-nowrap ${classes[tone]}`}
    >
      <Icon name={icons[tone]} />
      {children}
    </span>
  );
}
