/** Where a page of a list ends: the moment and id of its last row. Lists are ordered by both, newest first. */
export interface Cursor {
  at: Date;
  id: string;
}

const SHAPE = /^(\d{1,15})-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/;

/** A cursor as it stands in an address: milliseconds and id, nothing personal. */
export const writeCursor = ({ at, id }: Cursor): string => `${at.getTime()}-${id}`;

/** Reads a cursor back; undefined for everything that is none, so a wrong address shows the first page. */
export function readCursor(text: string | string[] | undefined): Cursor | undefined {
  const match = typeof text === 'string' ? SHAPE.exec(text) : null;
  const at = new Date(Number(match?.[1]));
  return match?.[2] && !Number.isNaN(at.getTime()) ? { at, id: match[2] } : undefined;
}

/**
 * A page out of `size` + 1 rows read: the rows to show, and the cursor of the next page when there is one.
 */
export function pageOf<Row>(rows: readonly Row[], size: number, cursorOf: (row: Row) => Cursor) {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > size && last ? writeCursor(cursorOf(last)) : null };
}
