import type { ReactNode } from 'react';
import { classNames } from './class-names';

export interface Fact {
  label: string;
  value: ReactNode;
  /** Small print under the value. */
  note?: ReactNode;
  /** Marks a value a reviewer should look at. */
  flagged?: boolean;
}

interface FactsListProps {
  facts: readonly Fact[];
  /** Two pairs beside each other on wide screens. */
  columns?: 1 | 2;
}

/** Names and values of one record. */
export function FactsList({ facts, columns = 1 }: FactsListProps) {
  return (
    <dl className={classNames('grid gap-x-8', columns === 2 && 'lg:grid-cols-2')}>
      {facts.map((fact) => (
        <div key={fact.label} className="grid grid-cols-[7em_1fr] gap-x-4 py-1">
          <dt className="text-ink-2">{fact.label}</dt>
          <dd className="min-w-0 wrap-anywhere">
            {fact.flagged ? <mark className="bg-warn-soft text-ink">{fact.value}</mark> : fact.value}
            {fact.note ? <div className="text-sm text-ink-2">{fact.note}</div> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
