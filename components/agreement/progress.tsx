import { getFormatter, getTranslations } from 'next-intl/server';
import type { ProgressStep } from '@/lib/domain/agreement/progress';
import { turnOf, type AgreementState } from '@/lib/domain/agreement/states';
import { StepBar } from './step-bar';

const colours = { EMPLOYER: 'employer', GRADUATE: 'graduate', SCHOOL: 'school', SYSTEM: 'good' } as const;
const spoken = { done: 'isDone', now: 'isNow', ahead: 'isAhead', stopped: 'isStopped' } as const;

/** The steps of one record. `short` for phones: one word a step and no moments. */
export async function AgreementProgress({
  state,
  steps,
  short,
}: {
  state: AgreementState;
  steps: readonly ProgressStep[];
  short?: boolean;
}) {
  const [words, levels, format] = await Promise.all([
    getTranslations('signing.steps'),
    getTranslations('states.level'),
    getFormatter(),
  ]);
  const labelOf = ({ kind, level }: ProgressStep): string => {
    if (short) return words(`short.${level ?? (kind === 'review' ? 'SCHOOL' : kind)}`);
    return level ? levels(level) : words(kind === 'review' ? 'done' : kind);
  };
  const shown = steps.map((step) => ({
    label: labelOf(step),
    at: step.at,
    spoken: words(spoken[step.at]),
    detail:
      step.when && !short
        ? format.dateTime(step.when, {
            month: '2-digit',
            day: '2-digit',
            hour: '2-digit',
            minute: '2-digit',
            hour12: false,
          })
        : undefined,
  }));
  return <StepBar steps={shown} party={colours[turnOf(state) ?? 'SYSTEM']} label={words('label')} />;
}
