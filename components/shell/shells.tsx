'use client';

import type { ReactNode } from 'react';
import { type MenuGroup, PlaceLink } from './menu-links';

interface BarProps {
  brand: string;
  mark: string;
  skip: string;
  context?: string;
  /** Links, language and sign-out: whatever stands on the right. */
  aside: ReactNode;
}

/** The bar on top of every page, with the way past it for keyboards. */
export function TopBar({ brand, mark, skip, context, aside }: BarProps) {
  return (
    <header className="flex min-h-14 flex-wrap items-center gap-x-5 gap-y-1 border-b border-line bg-paper px-4 py-1.5 sm:px-6">
      <a href="#main" className="sr-only focus:not-sr-only">
        {skip}
      </a>
      <a href="/" className="flex items-center gap-2.5 font-semibold text-ink">
        <span
          aria-hidden="true"
          className="grid size-7 place-items-center rounded-[5px] bg-seal text-[13px] leading-none font-semibold text-white"
        >
          {mark}
        </span>
        {brand}
      </a>
      {context ? <span className="text-ink-3 max-sm:hidden">{context}</span> : null}
      <div className="ml-auto flex flex-wrap items-center gap-x-4 gap-y-1 text-[14px]">{aside}</div>
    </header>
  );
}

/** Organisations: menu on the left; on a phone it opens from one line below the bar. One menu for both: see `.menu`. */
export function OrganisationShell({
  groups,
  menuLabel,
  bar,
  children,
}: {
  groups: readonly MenuGroup[];
  menuLabel: string;
  bar: BarProps;
  children: ReactNode;
}) {
  return (
    <>
      <TopBar {...bar} />
      <div className="with-menu">
        <button type="button" popoverTarget="menu" className="menu-button">
          {menuLabel}
        </button>
        <nav id="menu" popover="auto" aria-label={menuLabel} className="menu">
          {groups.map(({ title, links }) => (
            <div key={title ?? 'top'}>
              {title ? <p>{title}</p> : null}
              {links.map((link) => (
                <PlaceLink key={link.href} kind="side-link" {...link} />
              ))}
            </div>
          ))}
        </nav>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      </div>
    </>
  );
}

/** Graduates and everybody who is not signed in: one column. */
export function ColumnShell({
  bar,
  wide,
  nav,
  footer,
  children,
}: {
  bar: BarProps;
  wide?: boolean;
  nav?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <TopBar {...bar} />
      {nav}
      <main id="main" tabIndex={-1} className={`mx-auto w-full px-4 py-5 ${wide ? 'max-w-5xl' : 'max-w-[600px]'}`}>
        {children}
      </main>
      {footer}
    </>
  );
}
