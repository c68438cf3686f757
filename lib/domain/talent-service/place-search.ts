import { listCities, listDistricts, listProvinces } from '../regions/lookup';

/** A range of region codes, as texts: from, and the first that is no more of it. */
export type CodeRange = { from: string; before: string };

const MAX_PLACES = 12;

/** The codes of everything in a place: 420000 → 42…, 420100 → 4201…, a district → itself. */
export function codesWithin(code: string): CodeRange {
  const prefix = code.endsWith('0000') ? code.slice(0, 2) : code.endsWith('00') ? code.slice(0, 4) : code;
  const next = String(Number(prefix) + 1).padStart(prefix.length, '0');
  return { from: prefix.padEnd(6, '0'), before: next.padEnd(6, '0') };
}

/** Is this the code of a province of today's tree? */
export const isProvinceCode = (text: unknown): text is string =>
  typeof text === 'string' && listProvinces().some(({ code }) => code === text);

/** Places whose name begins with what was typed, as ranges of codes: 武汉 → 武汉市. At most twelve. */
export function placesNamed(text: string): CodeRange[] {
  if (text.length < 2) return [];
  const places = listProvinces().flatMap((province) => {
    const cities = listCities(province.code);
    return [province, ...cities, ...cities.flatMap(({ code }) => listDistricts(code))];
  });
  return places
    .filter(({ name }) => name.startsWith(text))
    .slice(0, MAX_PLACES)
    .map(({ code }) => codesWithin(code));
}
