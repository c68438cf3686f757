import { getFormatter, getTranslations } from '@/lib/words/reader';
import type { ProgressStep } from '@/lib/domain/agreement/progress';
import { turnOf, type AgreementState } from '@/lib/domain/agreement/states';
import { StepBar } from './step-bar';

const colours = { EMPLOYER: 'employer', GRADUATE: 'graduate', SCHOOL: 'school', SYSTEM: 'good' } as const;
const spoken = { done: 'isDone', now: 'isNow', ahead: 'isAhead', stopped: 'isStopped' } as const;

const moment = { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false } as const;

/** The steps of one record: with their moments where there is room, one word each on a phone. */
export async function AgreementProgress({ state, steps }: { state: AgreementState; steps: readonly ProgressStep[] }) {
  const [words, levels, format] = await Promise.all([
    getTranslations('signing.steps'),
    getTranslations('states.level'),
    getFormatter(),
  ]);
  const party = colours[turnOf(state) ?? 'SYSTEM'];
  const shownAs = (labelOf: (step: ProgressStep) => string, hasMoments: boolean) =>
    steps.map((step) => ({
      label: labelOf(step),
      at: step.at,
      spoken: words(spoken[step.at]),
      detail: step.when && hasMoments ? format.dateTime(step.when, moment) : undefined,
    }));
  const long = ({ kind, level }: ProgressStep) => (level ? levels(level) : words(kind === 'review' ? 'done' : kind));
  const short = ({ kind, level }: ProgressStep) => words(`short.${level ?? (kind === 'review' ? 'SCHOOL' : kind)}`);
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
