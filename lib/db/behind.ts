import type { Cursor } from '@/lib/domain/paging/cursor';

/**
 * The condition for rows behind a cursor, in a list ordered by `field` and then by id; none without a cursor. Both
 * parts stand in it, so that rows of one moment are neither shown twice nor left out.
 */
export function behind<Field extends string>(field: Field, cursor: Cursor | undefined, order: 'asc' | 'desc') {
  if (!cursor) return {};
  const way = order === 'asc' ? 'gt' : 'lt';
  const later = { [field]: { [way]: cursor.at } } as Record<Field, { gt?: Date; lt?: Date }>;
  const same = { [field]: cursor.at } as Record<Field, Date>;
  return { OR: [later, { ...same, id: { [way]: cursor.id } }] };
}
