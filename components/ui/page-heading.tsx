import type { ReactNode } from 'react';

interface PageHeadingProps {
  /** Says what waits for the viewer, not the name of the page. */
  title: ReactNode;
  lead?: ReactNode;
  /** Buttons; at most one primary. */
  actions?: ReactNode;
}

/** The only h1 of a page, a line under it, and what can be done. */
export function PageHeading({ title, lead, actions }: PageHeadingProps) {
  return (
    <div className="mb-4.5 flex flex-wrap items-end justify-between gap-x-5 gap-y-3">
      <div className="min-w-0">
        <h1 className="wrap-anywhere">{title}</h1>
        {lead ? <div className="mt-0.5 text-sm text-ink-2">{lead}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2.5 print:hidden">{actions}</div> : null}
    </div>
  );
}
