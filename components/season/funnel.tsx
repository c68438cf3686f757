interface Step {
  key: string;
  label: string;
  count: number;
  /** Share of the first step in per cent; null for the first, or where nothing was sent. */
  share: string | null;
  /** 0 to 1 of the first step. */
  part: number;
  detail?: string;
}

/** How many letters came how far: one line a step with its number, its share and a bar as long as the share. */
export function Funnel({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol aria-label={label} className="grid gap-2.5">
      {steps.map(({ key, label: step, count, share, part, detail }) => (
        <li key={key}>
          <p className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="text-[13px] text-ink-2">
              {step}
              {detail ? <span className="text-ink-3"> · {detail}</span> : null}
            </span>
            <span>
              <span className="font-semibold">{count}</span>
              {share ? <span className="text-[13px] text-ink-2"> · {share}</span> : null}
            </span>
          </p>
          <svg viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true" className="block h-1.5 w-full">
            <rect className="fill-line" width="100" height="2" />
            <rect className={key === 'LAPSED' ? 'fill-line-2' : 'fill-brand'} width={part * 100} height="2" />
          </svg>
        </li>
      ))}
    </ol>
  );
}
