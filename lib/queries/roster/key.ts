import { z } from 'zod';

/** Where a page of a list by time ends: the moment and the id of its last row. */
export interface TimeKey {
  at: Date;
  id: string;
}

export const writeTimeKey = ({ at, id }: TimeKey): string => `${at.getTime()}.${id}`;

const shape = z
  .string()
  .regex(/^\d{1,15}\.[0-9a-f-]{36}$/)
  .transform((text) => ({ at: new Date(Number(text.split('.')[0])), id: text.split('.')[1] ?? '' }))
  .pipe(z.object({ at: z.date(), id: z.uuid() }));

/** The key an address carries; null for none and for nonsense, which is the first page. */
export function readTimeKey(text: string | undefined): TimeKey | null {
  const parsed = shape.safeParse(text);
  return parsed.success ? parsed.data : null;
}
