interface Tile {
  href: string;
  label: string;
  count: number;
  /** Waits for the reader: its number stands out when it is not zero. */
  isMine?: boolean;
}

/** Numbers side by side, each the way to the list it counts. */
export function CountTiles({ label, tiles }: { label: string; tiles: readonly Tile[] }) {
  return (
    <nav aria-label={label} className="panel overflow-hidden">
      <ul className="-mr-px -mb-px grid grid-cols-2 sm:grid-cols-3 lg:grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))]">
        {tiles.map(({ href, label: text, count, isMine }) => (
          <li key={href} className="border-r border-b border-line">
            <a href={href} className="block px-[18px] py-3.5 text-ink">
              <span
                className={`block text-[26px] leading-tight font-semibold ${isMine && count > 0 ? 'text-bad' : ''}`}
              >
                {count}
              </span>
              <span className="text-[13px] text-ink-2">{text}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
