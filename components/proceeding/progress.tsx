import { getFormatter, getTranslations } from '@/lib/words/reader';
import { StepBar } from '@/components/agreement/step-bar';
import type { ProceedingStep } from '@/lib/domain/proceeding/progress';
import { type ProceedingState, type Side, turnOfProceeding } from '@/lib/domain/proceeding/states';

const colours = { EMPLOYER: 'employer', GRADUATE: 'graduate', SCHOOL: 'school' } as const;
const spoken = { done: 'isDone', now: 'isNow', ahead: 'isAhead', stopped: 'isStopped' } as const;
const moment = { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false } as const;

interface Props {
  state: ProceedingState;
  requestedBy: Side;
  steps: readonly ProceedingStep[];
}

/** 申请 → 对方答复 → 院系 → 学校 → (公示) → 完成: with their moments where there is room, one word each on a phone. */
export async function ProceedingProgress({ state, requestedBy, steps }: Props) {
  const [words, said, levels, format] = await Promise.all([
    getTranslations('proceedings.steps'),
    getTranslations('signing.steps'),
    getTranslations('states.level'),
    getFormatter(),
  ]);
  const turn = turnOfProceeding(state, requestedBy);
  const party = turn ? colours[turn] : 'good';
  const shownAs = (labelOf: (step: ProceedingStep) => string, hasMoments: boolean) =>
    steps.map((step) => ({
      label: labelOf(step),
      at: step.at,
      spoken: said(spoken[step.at]),
      detail: step.when && hasMoments ? format.dateTime(step.when, moment) : undefined,
    }));
  const long = ({ kind, level }: ProceedingStep) => (level ? levels(level) : words(kind === 'review' ? 'done' : kind));
  const short = ({ kind, level }: ProceedingStep) => words(`short.${level ?? (kind === 'review' ? 'SCHOOL' : kind)}`);
  return (
    <>
      <div className="max-sm:hidden">
        <StepBar steps={shownAs(long, true)} party={party} label={words('label')} />
      </div>
      <div className="sm:hidden">
        <StepBar steps={shownAs(short, false)} party={party} label={words('label')} />
      </div>
    </>
  );
}
