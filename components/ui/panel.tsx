import { type ReactNode, useId } from 'react';
import { classNames } from './class-names';

interface PanelProps {
  title?: ReactNode;
  /** Links or buttons at the right of the title. */
  actions?: ReactNode;
  /** False when the content (a table, a list) brings its own padding. */
  padded?: boolean;
  headingLevel?: 2 | 3;
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A white sheet on the ground; with a title it is a named section. */
export function Panel({ title, actions, padded = true, headingLevel = 2, id, className, children }: PanelProps) {
  const titleId = useId();
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <section
      id={id}
      aria-labelledby={title ? titleId : undefined}
      className={classNames('overflow-clip rounded-lg border border-line bg-paper', className)}
    >
      {title ? (
        <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line px-4.5 py-3.5">
          <Heading id={titleId}>{title}</Heading>
          {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
        </header>
      ) : null}
      <div className={padded ? 'px-4.5 py-4' : undefined}>{children}</div>
    </section>
  );
}
