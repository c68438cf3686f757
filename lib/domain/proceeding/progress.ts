import type { ReviewLevel } from '@/lib/domain/agreement/states';
import { isOpen, type ProceedingState, reviewOfState } from './states';

/** One step of the bar 申请 → 对方答复 → 院系 → 学校 → (公示) → 完成. `stopped` is where it came to nothing. */
export interface ProceedingStep {
  kind: 'request' | 'answer' | 'review' | 'notice' | 'done';
  level?: ReviewLevel;
  at: 'done' | 'now' | 'ahead' | 'stopped';
  /** When the step was done; null while it is not. */
  when: Date | null;
}

/** A line of the history that belongs to this proceeding. */
export interface ProceedingLine {
  from: ProceedingState | null;
  to: ProceedingState;
  at: Date;
}

export interface ProceedingProgressFacts {
  state: ProceedingState;
  clause: string | null;
  levels: readonly ReviewLevel[];
  publicNoticeDays: number;
  lines: readonly ProceedingLine[];
}

const ended = (to: ProceedingState): boolean => !isOpen(to) && to !== 'PASSED';

/** The steps of one proceeding, each with its moment, read from what happened and not from guesses. */
export function progressOfProceeding(facts: ProceedingProgressFacts): ProceedingStep[] {
  const { state, clause, levels, publicNoticeDays, lines } = facts;
  const left = (from: ProceedingState | null) =>
    lines.find((line) => line.from === from && !ended(line.to))?.at ?? null;
  const leftLevel = (level: ReviewLevel) =>
    lines.find((line) => line.from && reviewOfState(line.from) === level && !ended(line.to))?.at ?? null;
  const moments: Omit<ProceedingStep, 'at'>[] = [
    { kind: 'request', when: left(null) },
    ...(clause === null ? [{ kind: 'answer' as const, when: left('PENDING_COUNTERPARTY') }] : []),
    ...levels.map((level) => ({ kind: 'review' as const, level, when: leftLevel(level) })),
    ...(publicNoticeDays > 0 ? [{ kind: 'notice' as const, when: left('PUBLIC_NOTICE') }] : []),
    { kind: 'done', when: lines.find(({ to }) => to === 'PASSED')?.at ?? null },
  ];
  const present = moments.findIndex(({ when }) => when === null);
  return moments.map((step, index) => {
    if (step.when) return { ...step, at: 'done' };
    if (index !== present) return { ...step, at: 'ahead' };
    return { ...step, at: ended(state) ? 'stopped' : 'now' };
  });
}
