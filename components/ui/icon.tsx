const paths = {
  building: 'M3 14V3h7v11M10 7h3v7M5.5 6h2M5.5 9h2',
  person: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-5 6a5 5 0 0 1 10 0',
  school: 'M1.5 6 8 3l6.5 3L8 9 1.5 6Zm3 1.5V11c2 1.6 5 1.6 7 0V7.5',
  check: 'm3 8.5 3.5 3.5L13 4.5',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Zm0-9v3l2 2',
  cross: 'm4 4 8 8m0-8-8 8',
  dot: 'M8 8h.01',
} as const;

export type IconName = keyof typeof paths;

/** A small drawing beside a word; says nothing on its own, so it is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" className={name === 'dot' ? 'icon icon-dot' : 'icon'}>
      <path d={paths[name]} />
    </svg>
  );
}
