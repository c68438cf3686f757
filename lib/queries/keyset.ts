import { z } from 'zod';

/** The last row of a page: where the next one begins. */
export interface Cursor {
  at: Date;
  id: string;
}

/** A cursor as it stands in an address: the moment and the id of the last row. */
export const writeCursor = ({ at, id }: Cursor): string => `${at.toISOString()}_${id}`;

/** Reads a cursor; undefined for anything else, which then means the first page. */
export function readCursor(text: unknown): Cursor | undefined {
  if (typeof text !== 'string') return undefined;
  const [moment = '', id = ''] = text.split('_');
  const at = new Date(moment);
  return Number.isNaN(at.getTime()) || !z.uuid().safeParse(id).success ? undefined : { at, id };
}
