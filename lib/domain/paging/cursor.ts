/** Where a page of a list ends: the moment it is sorted by, and the id that decides between equal moments. */
export interface Cursor {
  at: Date;
  id: string;
}

const CURSOR = /^([0-9a-z]{1,9})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A cursor as it stands in an address. */
export const writeCursor = ({ at, id }: Cursor): string => `${at.getTime().toString(36)}.${id}`;

/** The cursor in an address; undefined for none and for every text that is none, which then means the first page. */
export function readCursor(text: unknown): Cursor | undefined {
  const match = typeof text === 'string' ? CURSOR.exec(text) : null;
  return match ? { at: new Date(parseInt(match[1] ?? '', 36)), id: match[2] ?? '' } : undefined;
}

/** Rows were read one more than a page: the page, and the cursor of the next one when there is one. */
export function pageOf<Row>(rows: readonly Row[], size: number, cursorOf: (row: Row) => Cursor) {
  const page = rows.slice(0, size);
  const last = page.at(-1);
  return { rows: page, next: rows.length > size && last ? writeCursor(cursorOf(last)) : undefined };
}
