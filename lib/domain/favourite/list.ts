import { type DegreeCode, degreeCode } from '../codes/education';
import { normaliseLine } from '../rules/text';
import { type FavouriteGroup, favouriteGroups } from './standing';

export const favouriteSorts = ['newest', 'oldest', 'name', 'school'] as const;
export type FavouriteSort = (typeof favouriteSorts)[number];

/** At most so many at once: what one selection may hold, and what one deed does. */
export const SELECTION_LIMIT = 500;
/** At most so many letters are begun from one selection. */
export const LETTERS_LIMIT = 20;

/** What a list of favourites is narrowed to; every part may be left out. */
export interface FavouriteFilters {
  group?: FavouriteGroup;
  school?: string;
  degree?: DegreeCode;
  major?: string;
  year?: number;
  tag?: string;
  sort?: FavouriteSort;
}

export type Parameters = Readonly<Record<string, string | string[] | undefined>>;

const line = (value: string | string[] | undefined): string | undefined =>
  (typeof value === 'string' && normaliseLine(value).slice(0, 100)) || undefined;

/** The filters in an address; what is none of ours is left out. */
export function readFavouriteFilters(asked: Parameters): FavouriteFilters {
  const year = /^20\d\d$/.test(line(asked.year) ?? '') ? Number(asked.year) : undefined;
  return {
    group: favouriteGroups.find((one) => one === asked.group),
    school: line(asked.school),
    degree: degreeCode.safeParse(asked.degree).data,
    major: line(asked.major),
    year,
    tag: line(asked.tag),
    sort: favouriteSorts.find((one) => one === asked.sort && one !== 'newest'),
  };
}

/** The filters as they stand in an address, in one order, without what is not set. */
export function writeFavouriteFilters(filters: FavouriteFilters, more: Parameters = {}): string {
  const { group, school, degree, major, year, tag, sort } = filters;
  const all = { group, school, degree, major, year: year === undefined ? undefined : String(year), tag, sort, ...more };
  const query = new URLSearchParams(
    Object.entries(all).flatMap(([key, value]) => (typeof value === 'string' && value ? [[key, value]] : [])),
  );
  return query.size > 0 ? `?${query.toString()}` : '';
}
