import type { IconName } from './icon';

/** A side of the agreement; each has one colour and one sign on every page. */
export type Party = 'employer' | 'graduate' | 'school';

/** What a colour means. Vermilion (`bad`) is for refusals and what is overdue. */
export type Tone = Party | 'good' | 'warn' | 'bad' | 'idle';

/** Soft ground with a readable word on it; every pair has at least 4.5:1. */
export const softTone: Record<Tone, string> = {
  employer: 'bg-employer-soft text-employer',
  graduate: 'bg-graduate-soft text-graduate',
  school: 'bg-school-soft text-school',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  idle: 'bg-idle-soft text-ink-2',
};

/** The sign that stands beside the word, so that colour is never alone. */
export const toneIcon: Record<Tone, IconName> = {
  employer: 'building',
  graduate: 'cap',
  school: 'landmark',
  good: 'check',
  warn: 'clock',
  bad: 'alert',
  idle: 'dot',
};
