/** Where the reader stands, and the entries of the menu that lie below this one: a more exact entry wins. */
function isHere(path: string, href: string, inner: readonly string[] = []): boolean {
  const isBelow = (place: string): boolean => path === place || path.startsWith(`${place}/`);
  if (href.split('/').length === 2) return path === href;
  return isBelow(href) && !inner.some(isBelow);
}

/** One line of the menu; marked when it is where the reader stands. */
export function SideLink({
  href,
  label,
  count,
  inner,
  path,
}: {
  href: string;
  label: string;
  count?: number;
  inner?: readonly string[];
  path: string;
}) {
  return (
    <a href={href} aria-current={isHere(path, href, inner) ? 'page' : undefined} className="side-link">
      {label}
      {count === undefined ? null : <span className="text-ink-3">{count}</span>}
    </a>
  );
}

/** One place of the bar under the top of a graduate's page. */
export function TabLink({ href, label, path }: { href: string; label: string; path: string }) {
  return (
    <a href={href} aria-current={isHere(path, href) ? 'page' : undefined} className="tab-link">
      {label}
    </a>
  );
}
