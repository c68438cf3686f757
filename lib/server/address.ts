/** What the address of a page may carry besides its path. */
export type AddressValues = Record<string, string | string[] | undefined>;

/** The one value of a name; nothing for none and for repeated ones. */
export const oneOf = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** A path with the given values, empty ones left out. */
export function addressOf(path: string, values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  const query = new URLSearchParams(given).toString();
  return query ? `${path}?${query}` : path;
}

/** A graduation year in the path of a page; nothing for every other text. */
export const yearOf = (text: string): number | undefined => (/^20\d\d$/.test(text) ? Number(text) : undefined);
