export interface Step {
  label: string;
  detail?: string;
  at: 'done' | 'now' | 'ahead' | 'stopped';
  /** What a screen reader hears in place of the colour. */
  spoken: string;
}

const colours = { employer: 'text-employer', graduate: 'text-graduate', school: 'text-school', good: 'text-good' };

const dots: Record<Step['at'], string> = {
  done: 'border-current bg-current',
  now: 'border-current bg-white ring-4 ring-current/20',
  ahead: 'border-line-2 bg-white',
  stopped: 'border-bad bg-bad',
};
const labels: Record<Step['at'], string> = {
  done: 'text-ink',
  now: 'font-semibold',
  ahead: 'text-ink-3',
  stopped: 'font-semibold text-bad',
};

/** 发起 → 应约 → 院系 → 学校 → 完成, in the colour of the party whose turn it is. */
export function StepBar({
  steps,
  party,
  label,
}: {
  steps: readonly Step[];
  party: keyof typeof colours;
  label: string;
}) {
  return (
    <ol aria-label={label} className={`flex ${colours[party]}`}>
      {steps.map((step, index) => (
        <StepMark key={step.label} step={step} isFirst={index === 0} />
      ))}
    </ol>
  );
}

function StepMark({ step, isFirst }: { step: Step; isFirst: boolean }) {
  const isReached = step.at === 'done' || step.at === 'now';
  return (
    <li
      aria-current={step.at === 'now' ? 'step' : undefined}
      className="relative min-w-0 flex-1 px-0.5 pt-7 text-center text-[13px]"
    >
      {isFirst ? null : (
        <span
          aria-hidden="true"
          className={`absolute top-[11px] right-1/2 h-0.5 w-full ${isReached ? 'bg-current' : 'bg-line'}`}
        />
      )}
      <span
        aria-hidden="true"
        className={`absolute top-[5px] left-1/2 z-10 -ml-[7px] size-3.5 rounded-full border-2 ${dots[step.at]}`}
      />
      <span className={labels[step.at]}>{step.label}</span>
      <span className="sr-only">{step.spoken}</span>
      {step.detail ? <small className="block text-ink-2">{step.detail}</small> : null}
    </li>
  );
}
