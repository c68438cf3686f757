import { expect, it } from 'vitest';
import { markedMenu, type MenuGroup } from '@/components/shell/menu-links';

const menu: MenuGroup[] = [
  { links: [{ href: '/school', label: 'home' }] },
  {
    links: [
      { href: '/school/graduates', label: 'graduates' },
      { href: '/school/graduates/imports', label: 'imports' },
    ],
  },
];

const marked = (path: string): string[] =>
  markedMenu(menu, path).flatMap(({ links }) => links.filter(({ isHere }) => isHere).map(({ label }) => label));

it('marks one entry: the most exact one above the page', () => {
  expect(marked('/school/graduates')).toEqual(['graduates']);
  expect(marked('/school/graduates/9')).toEqual(['graduates']);
  expect(marked('/school/graduates/imports/9')).toEqual(['imports']);
});

it('marks a home on its own page only, and nothing for a page of no entry', () => {
  expect(marked('/school')).toEqual(['home']);
  expect(marked('/school/graduates-of-last-year')).toEqual([]);
  expect(marked('/inbox')).toEqual([]);
});
