interface Figure {
  label: string;
  value: number;
  href?: string;
  hint?: string;
  tone?: 'bad';
}

/** Numbers side by side, each a way to its list. */
export function NumberStrip({ figures }: { figures: readonly Figure[] }) {
  return (
    <ul className="panel flex flex-wrap overflow-hidden">
      {figures.map((figure) => (
        <li key={figure.label} className="-mr-px -mb-px min-w-36 flex-1 border-r border-b border-line">
          {figure.href ? (
            <a href={figure.href} className="block h-full px-[18px] py-3.5 text-ink hover:bg-ground">
              <Numbers {...figure} />
            </a>
          ) : (
            <div className="px-[18px] py-3.5">
              <Numbers {...figure} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Numbers({ label, value, hint, tone }: Figure) {
  return (
    <>
      <span
        className={`block text-[26px] leading-tight font-semibold ${tone === 'bad' && value > 0 ? 'text-bad' : ''}`}
      >
        {value}
      </span>
      <span className="block text-[13px] font-medium text-ink-2">{label}</span>
      {hint ? <span className="block text-[13px] text-ink-3">{hint}</span> : null}
    </>
  );
}
