export interface Step {
  label: string;
  detail?: string;
  at: 'done' | 'now' | 'ahead';
  /** What a screen reader hears in place of the colour. */
  spoken: string;
}

const colours = { employer: 'text-employer', graduate: 'text-graduate', school: 'text-school', good: 'text-good' };

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
        <li
          key={step.label}
          aria-current={step.at === 'now' ? 'step' : undefined}
          className="relative flex-1 pt-7 text-center text-[13px]"
        >
          {index > 0 ? (
            <span
              aria-hidden="true"
              className={`absolute top-[11px] right-1/2 h-0.5 w-full ${step.at === 'ahead' ? 'bg-line' : 'bg-current'}`}
            />
          ) : null}
          <span
            aria-hidden="true"
            className={`absolute top-[5px] left-1/2 z-10 -ml-[7px] size-3.5 rounded-full border-2 ${step.at === 'ahead' ? 'border-line-2 bg-white' : step.at === 'done' ? 'border-current bg-current' : 'border-current bg-white ring-4 ring-current/20'}`}
          />
          <span className={step.at === 'now' ? 'font-semibold' : step.at === 'done' ? 'text-ink' : 'text-ink-3'}>
            {step.label}
          </span>
          <span className="sr-only">{step.spoken}</span>
          {step.detail ? <small className="block text-ink-2">{step.detail}</small> : null}
        </li>
      ))}
    </ol>
  );
}
