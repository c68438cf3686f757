import Link from 'next/link';
import { classNames } from './class-names';

interface TabsNavProps {
  /** What the tabs choose between, for screen readers. */
  label: string;
  tabs: readonly { label: string; href: string; current: boolean; count?: number | string }[];
}

/** Views of one list, each with its own address. */
export function TabsNav({ label, tabs }: TabsNavProps) {
  return (
    <nav aria-label={label} className="mb-4 overflow-x-auto border-b border-line print:hidden">
      <ul className="flex gap-5">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              prefetch={false}
              aria-current={tab.current ? 'page' : undefined}
              className={classNames(
                'flex min-h-11 items-center gap-1.5 border-b-2 whitespace-nowrap no-underline hover:no-underline',
                tab.current ? 'border-brand font-semibold text-brand' : 'border-transparent text-ink-2 hover:text-ink',
              )}
            >
              <span>{tab.label}</span>
              {tab.count === undefined ? null : <span>{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
