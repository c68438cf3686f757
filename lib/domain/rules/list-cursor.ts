/** The last row of a page, for lists ordered by a time and then by id, newest first. */
export interface ListCursor {
  at: Date;
  id: string;
}

const CURSOR = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The cursor as it stands in an address. */
export const writeCursor = ({ at, id }: ListCursor): string => `${at.getTime()}.${id}`;

/** Reads a cursor from an address; null for anything else, which is the first page. */
export function readCursor(text: string | undefined): ListCursor | null {
  const match = CURSOR.exec(text ?? '');
  return match ? { at: new Date(Number(match[1])), id: match[2] ?? '' } : null;
}
