/** One line of a menu; `isHere` marks where the reader stands. */
export interface MenuLink {
  href: string;
  label: string;
  count?: number;
  isHere?: boolean;
}

export interface MenuGroup {
  title?: string;
  links: readonly MenuLink[];
}

const isBelow = (path: string, place: string): boolean => path === place || path.startsWith(`${place}/`);

/** The menu with the reader's place marked: the most exact entry wins, and a home only marks itself. */
export function markedMenu(groups: readonly MenuGroup[], path: string): MenuGroup[] {
  const [here] = groups
    .flatMap(({ links }) => links.map(({ href }) => href))
    .filter((href) => (href.split('/').length === 2 ? path === href : isBelow(path, href)))
    .sort((one, other) => other.length - one.length);
  return groups.map((group) => ({
    ...group,
    links: group.links.map((link) => (link.href === here ? { ...link, isHere: true } : link)),
  }));
}

/** The line itself, in the menu at the side or in the bar of a graduate's page. */
export function PlaceLink({ href, label, count, isHere, kind }: MenuLink & { kind: 'side-link' | 'tab-link' }) {
  return (
    <a href={href} aria-current={isHere ? 'page' : undefined} className={kind}>
      {label}
      {count === undefined ? null : <span className="text-ink-3">{count}</span>}
    </a>
  );
}
