import { expect, it } from 'vitest';
import { graduationYearFits, levelsOf, pathOf, reviewPathNames } from '@/lib/domain/school/opening';

it('ends every way of review with the school and finds the way of given levels', () => {
  for (const path of reviewPathNames) {
    expect(levelsOf(path).at(-1)).toBe('SCHOOL');
    expect(pathOf(levelsOf(path))).toBe(path);
  }
  expect(pathOf(['SCHOOL', 'DEPARTMENT'])).toBeUndefined();
  expect(pathOf([])).toBeUndefined();
});

it('counts graduation years from the year it is in Shanghai', () => {
  // Already 2027 in Shanghai, still 2026 in UTC.
  const newYear = new Date('2026-12-31T16:00:00Z');
  expect([2025, 2026, 2033, 2034].map((year) => graduationYearFits(year, newYear))).toEqual([false, true, true, false]);
});
