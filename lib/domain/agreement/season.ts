import { addDays } from '@/lib/domain/rules/dates';
import { type Milestone, milestones, readWeekCounter, weekOf } from './milestones';

export type MilestoneCounts = Record<Milestone, number>;

export interface Season {
  /** The whole class: how many letters came how far. */
  totals: MilestoneCounts;
  /** One entry a week without gaps, the oldest first, the present week last. */
  weeks: readonly (MilestoneCounts & { week: string })[];
}

const none = (): MilestoneCounts =>
  Object.fromEntries(milestones.map((milestone) => [milestone, 0])) as MilestoneCounts;

/** As many weeks as a chart shows: a term. */
export const SEASON_WEEKS = 12;

/** A season from its counters (name → value; others are passed over), with the last `shown` weeks up to `now`. */
export function seasonOf(counters: Readonly<Record<string, number>>, now: Date, shown: number): Season {
  const totals = none();
  const byWeek = new Map<string, MilestoneCounts>();
  for (const [name, value] of Object.entries(counters)) {
    const read = readWeekCounter(name);
    if (!read) continue;
    totals[read.milestone] += value;
    const week = byWeek.get(read.week) ?? none();
    week[read.milestone] += value;
    byWeek.set(read.week, week);
  }
  const present = weekOf(now);
  const weeks = Array.from({ length: shown }, (_, index) => addDays(present, (index - shown + 1) * 7));
  return { totals, weeks: weeks.map((week) => ({ week, ...(byWeek.get(week) ?? none()) })) };
}

/** Share in whole per cent; null where there is nothing to divide by. */
export function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? Math.round((part / whole) * 100) : null;
}
