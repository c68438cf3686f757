import { addDays, shanghaiDate } from '@/lib/domain/rules/dates';
import { type AgreementState, isLapsed, levelOfState } from './states';

/** What a season is counted in: each letter reaches each of these at most once. */
export const milestones = ['SENT', 'SEEN', 'ACCEPTED', 'SIGNED', 'LAPSED'] as const;
export type Milestone = (typeof milestones)[number];

/** The milestone a step reaches; undefined for steps between them. A letter that is sent comes from nowhere. */
export function milestoneOf(from: AgreementState | null, to: AgreementState): Milestone | undefined {
  if (from === null) return 'SENT';
  // What happens to a signed record, or ends a contested fulfilment, signs nothing anew.
  if (from === to || from === 'FULFILLED') return undefined;
  if (to === 'SIGNED') return 'SIGNED';
  if (isLapsed(to)) return 'LAPSED';
  return (from === 'PENDING_GRADUATE' || from === 'COUNTERED') && levelOfState(to) ? 'ACCEPTED' : undefined;
}

/** The Monday (YYYY-MM-DD, Asia/Shanghai) of the week of an instant. */
export function weekOf(instant: Date): string {
  const date = shanghaiDate(instant);
  const weekday = (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(date, -weekday);
}

/** The name a milestone of a week is counted under; the migration that counted what was there before wrote the same. */
export const weekCounter = (instant: Date, milestone: Milestone): string => `${weekOf(instant)}:${milestone}`;

const WEEK_COUNTER = /^(\d{4}-\d{2}-\d{2}):([A-Z]+)$/;

/** The week and the milestone of a counter's name; null for a counter of something else. */
export function readWeekCounter(name: string): { week: string; milestone: Milestone } | null {
  const [, week, word] = WEEK_COUNTER.exec(name) ?? [];
  const milestone = milestones.find((one) => one === word);
  return week && milestone ? { week, milestone } : null;
}
