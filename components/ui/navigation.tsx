'use client';

import type { ReactNode } from 'react';

/** Where the reader stands, and the way back up. */
export function Breadcrumb({
  label,
  trail,
}: {
  label: string;
  trail: readonly (readonly [text: string, href?: string])[];
}) {
  return (
    <nav aria-label={label} className="mb-2 text-[13px] text-ink-2">
      <ol className="flex flex-wrap gap-x-1.5">
        {trail.map(([text, href], index) => (
          <li key={text} className="flex items-center gap-x-1.5">
            {index > 0 ? <span aria-hidden="true">/</span> : null}
            {href ? <a href={href}>{text}</a> : <span aria-current="page">{text}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** Filters of a list as links, so they work without JavaScript and can be kept as a bookmark. */
export function FilterTabs({
  label,
  tabs,
}: {
  label: string;
  /** What was counted only so far says so: `99+`. */
  tabs: readonly { href: string; text: string; count?: number; most?: number; isHere: boolean }[];
}) {
  return (
    <nav aria-label={label} className="mb-3 flex gap-x-5 overflow-x-auto border-b border-line">
      {tabs.map(({ href, text, count, most, isHere }) => (
        <a key={href} href={href} aria-current={isHere ? 'page' : undefined} className="tab-link">
          {text}
          {count === undefined ? null : <span>{most !== undefined && count > most ? `${most}+` : count}</span>}
        </a>
      ))}
    </nav>
  );
}

/** The way through a list that is read by key: on, and back to its beginning. Nothing when there is one page only. */
export function Pagination({
  label,
  first,
  next,
}: {
  label: string;
  first?: { href: string; text: string };
  next?: { href: string; text: string };
}) {
  if (!first && !next) return null;
  return (
    <nav aria-label={label} className="flex flex-wrap justify-between gap-3 px-[18px] py-3">
      <PageLink link={first} />
      <PageLink link={next} />
    </nav>
  );
}

function PageLink({ link }: { link?: { href: string; text: string } }): ReactNode {
  return link ? (
    <a href={link.href} className="button">
      {link.text}
    </a>
  ) : (
    <span />
  );
}
