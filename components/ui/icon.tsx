import { classNames } from './class-names';

const paths = {
  alert: 'M10 3 18 17H2L10 3Zm0 5v4m0 2.5v.01',
  'arrow-right': 'M4 10h12m-5-5 5 5-5 5',
  building: 'M4 17V4h8v13M12 8h4v9M2.5 17h15M7 7h2M7 10h2M7 13h2',
  calendar: 'M3 5h14v12H3V5Zm0 4h14M7 3v4m6-4v4',
  cap: 'M1.5 8 10 4l8.5 4L10 12 1.5 8ZM5 10v4c1.5 1.5 8.500 1.500 10 0v-4M18.500 8v5',
  check: 'm4 10.500 4 4 8-9',
  'chevron-down': 'm5 8 5 5 5-5',
  'chevron-left': 'm12 5-5 5 5 5',
  'chevron-right': 'm8 5 5 5-5 5',
  clock: 'M10 2.500a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15ZM10 6v4l3 2',
  cross: 'm5 5 10 10M15 5 5 15',
  dot: 'M10 7.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5Z',
  download: 'M10 3v10m-4-4 4 4 4-4M3.500 17h13',
  eye: 'M1.500 10C4 5.500 7 4 10 4s6 1.500 8.500 6c-2.500 4.500-5.500 6-8.500 6s-6-1.500-8.500-6ZM10 7.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5Z',
  file: 'M5 2.500h7l3 3v12H5v-15Zm7 0v3h3M7.500 10h5m-5 3h5',
  flag: 'M5 18V3m0 .500h10l-2 3.500 2 3.500H5',
  help: 'M10 2.500a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15ZM7.800 8c.2-3 4.500-2.800 4.400-.2 0 1.700-2.200 1.700-2.200 3.500m0 2.500v.01',
  home: 'M3 9.500 10 3l7 6.500V17h-5v-4H8v4H3V9.500Z',
  inbox: 'M3 11V4h14v7m-14 0v5h14v-5M3 11h4l1 2h4l1-2h4',
  info: 'M10 2.500a7.500 7.500 0 1 0 0 15 7.500 7.500 0 0 0 0-15ZM10 9v5m0-8v.01',
  landmark: 'M2.500 8 10 3l7.500 5h-15ZM3 17h14M5 8v6.500M10 8v6.500M15 8v6.500',
  list: 'M7 5h10M7 10h10M7 15h10M3.500 5h.01M3.500 10h.01M3.500 15h.01',
  lock: 'M4.500 9h11v8h-11V9ZM7 9V6.500a3 3 0 0 1 6 0V9',
  menu: 'M3 5.500h14M3 10h14M3 14.500h14',
  pen: 'm4 13-1 4 4-1L17 6l-3-3L4 13Z',
  person: 'M10 3a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7ZM3 18c.5-4 3.500-5.500 7-5.500s6.500 1.500 7 5.500',
  plus: 'M10 4v12M4 10h12',
  printer: 'M6 7V3h8v4M6 14H3V7h14v7h-3M6 12h8v5H6v-5Z',
  search: 'M8.500 3a5.500 5.500 0 1 0 0 11 5.500 5.500 0 0 0 0-11Zm4 9.500L17 17',
  shield: 'M10 2.500 16.500 5v5c0 4-3 6.500-6.500 7.500-3.500-1-6.500-3.500-6.500-7.500V5L10 2.500Zm-3 7.500 2.200 2.200L13.500 8',
  'sign-out': 'M8 3H4v14h4m4-4 4-3-4-3m4 3H8',
  swap: 'M4 7h12l-3-3m3 9H4l3 3',
  upload: 'M10 13V3M6 7l4-4 4 4M3.500 17h13',
} as const;

export type IconName = keyof typeof paths;

interface IconProps {
  name: IconName;
  /** Size and colour; the colour is that of the text by default. */
  className?: string;
}

/** A small line drawing beside a word. It is hidden from screen readers: the word says it. */
export function Icon({ name, className }: IconProps) {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      className={classNames('shrink-0', className ?? 'size-4')}
    >
      <path d={paths[name]} />
    </svg>
  );
}
