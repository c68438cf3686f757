import { isLapsed, levelOfState, type AgreementState, type ReviewLevel } from './states';

/** One step of the bar 发起 → 应约 → 院系 → 学校 → 完成. `stopped` is where a record came to nothing. */
export interface ProgressStep {
  kind: 'send' | 'answer' | 'review' | 'done';
  level?: ReviewLevel;
  at: 'done' | 'now' | 'ahead' | 'stopped';
  /** When the step was done; null while it is not. */
  when: Date | null;
}

export interface ProgressFacts {
  state: AgreementState;
  levels: readonly ReviewLevel[];
  events: readonly { type: string; fromState: AgreementState | null; toState: AgreementState; at: Date }[];
}

/** The steps of one record, each with its moment, read from what happened and not from guesses. */
export function progressOf({ state, levels, events }: ProgressFacts): ProgressStep[] {
  const momentOf = (type: string): Date | null => events.find((event) => event.type === type)?.at ?? null;
  const passedAt = (level: ReviewLevel): Date | null =>
    events.find(
      ({ type, fromState }) =>
        (type === 'REVIEW_PASSED' || type === 'AGREEMENT_SIGNED') && fromState && levelOfState(fromState) === level,
    )?.at ?? null;
  const moments: Omit<ProgressStep, 'at'>[] = [
    { kind: 'send', when: momentOf('INVITATION_SENT') },
    { kind: 'answer', when: momentOf('INVITATION_ACCEPTED') },
    ...levels.map((level) => ({ kind: 'review' as const, level, when: passedAt(level) })),
    { kind: 'done', when: momentOf('AGREEMENT_SIGNED') },
  ];
  const present = moments.findIndex(({ when }) => when === null);
  const hasEnded = isLapsed(state);
  return moments.map((step, index) => {
    if (step.when) return { ...step, at: 'done' };
    if (index !== present) return { ...step, at: 'ahead' };
    return { ...step, at: hasEnded ? 'stopped' : 'now' };
  });
}
