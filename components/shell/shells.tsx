'use client';

import type { FocusEvent, ReactNode } from 'react';
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
    <header className="bar flex-wrap gap-x-5 gap-y-1 px-4 sm:px-6 md:pr-4">
      <a href="#main" className="sr-only focus:not-sr-only">
        {skip}
      </a>
      <a href="/" className="flex min-h-11 items-center gap-2.5 font-semibold whitespace-nowrap text-ink">
        <span
          aria-hidden="true"
          className="grid size-7 place-items-center rounded-[5px] bg-seal text-[13px] leading-none font-semibold text-white"
        >
          {mark}
        </span>
        {brand}
      </a>
      {context ? <span className="min-w-0 flex-1 truncate text-ink-3 max-md:hidden">{context}</span> : null}
      <div className="ml-auto flex flex-wrap items-center gap-x-4 text-[14px]">{aside}</div>
    </header>
  );
}

/** Whoever leaves the open menu by keyboard would otherwise walk on behind it. */
function closeWhenLeft({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void {
  if (!relatedTarget || currentTarget.contains(relatedTarget) || !currentTarget.matches(':popover-open')) return;
  currentTarget.hidePopover();
}

/**
 * Organisations: menu on the left, the reader's own things on the right of the bar; on a phone both open from one line
 * below the bar. One markup for both: see `.menu`.
 */
export function OrganisationShell({
  groups,
  menuLabel,
  close,
  bar,
  person,
  children,
}: {
  groups: readonly MenuGroup[];
  menuLabel: string;
  close: string;
  bar: BarProps;
  /** Name, language, sign-out. */
  person: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="with-menu">
      <TopBar {...bar} />
      <button type="button" popoverTarget="menu" className="menu-button">
        {menuLabel}
      </button>
      <Menu groups={groups} label={menuLabel} close={close} organisation={bar.context} person={person} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** Places and the reader's own things: one popover on a phone, two cells of the page in a wide window. */
function Menu({
  groups,
  label,
  close,
  organisation,
  person,
}: {
  groups: readonly MenuGroup[];
  label: string;
  close: string;
  organisation?: string;
  person: ReactNode;
}) {
  return (
    <nav id="menu" popover="auto" aria-label={label} className="menu" onBlur={closeWhenLeft}>
      <button type="button" popoverTarget="menu" popoverTargetAction="hide" className="menu-close">
        {close}
      </button>
      <div className="menu-places">
        {groups.map(({ title, links }) => (
          <div key={title ?? 'top'}>
            {title ? <p>{title}</p> : null}
            {links.map((link) => (
              <PlaceLink key={link.href} kind="side-link" {...link} />
            ))}
          </div>
        ))}
      </div>
      <div className="menu-person">
        {organisation ? <span className="md:hidden">{organisation}</span> : null}
        {person}
      </div>
    </nav>
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
