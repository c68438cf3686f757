'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

/** One line of the menu; knows whether it is where the reader stands. */
export function SideLink({ href, label, count }: { href: string; label: string; count?: number }) {
  const path = usePathname();
  const isHome = href.split('/').length === 2;
  const isHere = path === href || (!isHome && path.startsWith(`${href}/`));
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isHere ? 'page' : undefined}
      className={`flex min-h-11 items-center justify-between rounded-md px-3 py-2 md:min-h-0 ${isHere ? 'bg-brand-soft font-semibold text-brand' : 'text-ink'}`}
    >
      {label}
      {count === undefined ? null : <span className="text-ink-3">{count}</span>}
    </Link>
  );
}
