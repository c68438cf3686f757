'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';

/** Does the reader stand on this page or below it? A more exact entry of the menu wins (`inner`). */
function useIsHere(href: string, inner: readonly string[] = []): boolean {
  const path = usePathname();
  const isBelow = (place: string): boolean => path === place || path.startsWith(`${place}/`);
  if (href.split('/').length === 2) return path === href;
  return isBelow(href) && !inner.some(isBelow);
}

/** One line of the menu; knows whether it is where the reader stands. */
export function SideLink({
  href,
  label,
  count,
  inner,
}: {
  href: string;
  label: string;
  count?: number;
  inner?: readonly string[];
}) {
  const isHere = useIsHere(href, inner);
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

/** One place of the bar under the top of a graduate's page. */
export function TabLink({ href, label }: { href: string; label: string }) {
  const isHere = useIsHere(href);
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isHere ? 'page' : undefined}
      className={`flex min-h-11 items-center border-b-2 whitespace-nowrap ${isHere ? 'border-brand font-semibold text-brand' : 'border-transparent text-ink-2'}`}
    >
      {label}
    </Link>
  );
}
