import { readFavouriteFilters, writeFavouriteFilters } from '@/lib/domain/favourite/list';
import type { FormValues } from '@/lib/server/action-state';

/** The chosen of a form: the ticks of this page, and those of other pages in one input (a form has few inputs). */
export function chosenIn({ graduate, others }: FormValues): string[] {
  const elsewhere = typeof others === 'string' ? others.split(' ').filter(Boolean) : [];
  return [...new Set([...[graduate ?? []].flat(), ...elsewhere])];
}

/** The list with the filters it had (`back`), saying what was done and what not, in numbers. */
export function listAfter(
  { back }: FormValues,
  done: string,
  report: Readonly<Record<string, number>>,
  removal?: string,
): string {
  const before = Object.fromEntries(new URLSearchParams(typeof back === 'string' ? back : ''));
  const { done: count = 0, ...rest } = report;
  const numbers = Object.entries({ n: count, ...rest }).filter(([key, value]) => key === 'n' || value > 0);
  const more = Object.fromEntries(numbers.map(([key, value]) => [key, String(value)]));
  return `/employer/favourites${writeFavouriteFilters(readFavouriteFilters(before), { find: before.find, done, removal, ...more })}`;
}
