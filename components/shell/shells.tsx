'use client';

import type { ReactNode } from 'react';
import { SideLink } from './menu-links';

export interface MenuGroup {
  title?: string;
  links: readonly { href: string; label: string; count?: number }[];
}

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

function Menu({ groups, label, path }: { groups: readonly MenuGroup[]; label: string; path: string }) {
  return (
    <nav aria-label={label} className="grid gap-0.5 px-3 py-4">
      {groups.map((group) => (
        <div key={group.title ?? 'top'}>
          {group.title ? <p className="mx-3 mt-4 mb-1.5 text-xs text-ink-3">{group.title}</p> : null}
          {group.links.map((link) => (
            <SideLink key={link.href} {...link} inner={innerOf(link.href, groups)} path={path} />
          ))}
        </div>
      ))}
    </nav>
  );
}

/** The entries of the menu that lie below this one, so that only the most exact one is marked. */
const innerOf = (href: string, groups: readonly MenuGroup[]): string[] =>
  groups.flatMap(({ links }) => links.map((link) => link.href)).filter((other) => other.startsWith(`${href}/`));

/** Organisations: menu on the left; on a phone it folds into one line. */
export function OrganisationShell({
  groups,
  menuLabel,
  path,
  bar,
  children,
}: {
  groups: readonly MenuGroup[];
  menuLabel: string;
  /** Where the reader stands, without the query. */
  path: string;
  bar: BarProps;
  children: ReactNode;
}) {
  return (
    <>
      <TopBar {...bar} />
      <div className="min-h-[calc(100vh-56px)] md:grid md:grid-cols-[208px_1fr]">
        <div className="border-line bg-paper max-md:hidden md:border-r">
          <Menu groups={groups} label={menuLabel} path={path} />
        </div>
        <details className="border-b border-line bg-paper md:hidden">
          <summary className="min-h-11 cursor-pointer px-4 py-2.5 font-medium">{menuLabel}</summary>
          <Menu groups={groups} label={menuLabel} path={path} />
        </details>
        <main id="main" tabIndex={-1} className="w-full max-w-[1180px] min-w-0 px-4 py-5 sm:px-7 sm:py-6">
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
