import type { ReactNode } from 'react';

/** A white sheet with an optional heading and actions beside it. */
export function Panel({
  title,
  actions,
  flush,
  children,
}: {
  title?: string;
  actions?: ReactNode;
  flush?: boolean;
  children: ReactNode;
}) {
  return (
    <section className="panel">
      {title ? (
        <header className="flex flex-wrap items-center justify-between gap-2 border-b border-line px-[18px] py-3.5">
          <h2 className="text-base font-semibold">{title}</h2>
          {actions}
        </header>
      ) : null}
      <div className={flush ? '' : 'px-[18px] py-4'}>{children}</div>
    </section>
  );
}

/**
 * The heading of a page: what waits for the reader, a line below it, the actions beside it. It is also the title of
 * the browser's tab: React lifts it into the head.
 */
export function PageHeading({ title, lead, actions }: { title: string; lead?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="mb-4 flex flex-wrap items-end justify-between gap-x-5 gap-y-3">
      <title>{title}</title>
      <div className="min-w-0">
        <h1 className="text-[22px] leading-snug font-semibold">{title}</h1>
        {lead ? <p className="text-[13px] text-ink-2">{lead}</p> : null}
      </div>
      {actions ? <div className="flex flex-wrap gap-2.5">{actions}</div> : null}
    </div>
  );
}

/** An empty list that says what to do. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-12 text-center">
      <p className="font-semibold">{title}</p>
      {children ? <p className="max-w-md text-ink-2">{children}</p> : null}
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  );
}

/** A message that belongs to the page. */
export function NoticeBox({
  tone,
  title,
  children,
}: {
  tone: 'info' | 'good' | 'warn' | 'bad';
  title?: string;
  children?: ReactNode;
}) {
  const classes = {
    info: 'border-brand bg-brand-soft',
    good: 'border-good bg-good-soft',
    warn: 'border-warn bg-warn-soft',
    bad: 'border-bad bg-bad-soft',
  };
  return (
    <div className={`rounded-r-lg border-l-4 px-3.5 py-3 ${classes[tone]}`}>
      {title ? <p className="font-semibold">{title}</p> : null}
      {children}
    </div>
  );
}

/** Pairs of word and value. */
export function Facts({ rows }: { rows: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <dl className="grid grid-cols-[fit-content(6.5rem)_1fr] sm:grid-cols-[fit-content(9rem)_1fr] gap-x-[18px] gap-y-2">
      {rows.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-ink-2">{label}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
