import { describe, expect, it } from 'vitest';
import { pageOf, readCursor, writeCursor } from '@/lib/domain/paging/cursor';

const id = '019a0000-0000-7000-8000-000000000001';
const cursor = { at: new Date('2026-11-24T01:02:03.004Z'), id };

describe('The place in a list', () => {
  it('comes back as it was written', () => {
    expect(readCursor(writeCursor(cursor))).toEqual(cursor);
    expect(readCursor(writeCursor({ ...cursor, at: new Date(0) }))).toEqual({ ...cursor, at: new Date(0) });
  });

  it.each([undefined, '', '1', [writeCursor(cursor)], `-1.${id}`, `1.${id}'`, `${'z'.repeat(10)}.${id}`, `1-${id}`])(
    'is the beginning for what is no place (%s)',
    (text) => {
      expect(readCursor(text)).toBeUndefined();
    },
  );

  it('is a moment there can be, whatever the digits', () => {
    expect(readCursor(`${'z'.repeat(9)}.${id}`)?.at.getTime()).not.toBeNaN();
  });

  it('names the next page only when there is one', () => {
    const rows = [cursor, { ...cursor, at: new Date(0) }];
    expect(pageOf(rows, 2, (row) => row)).toEqual({ rows, next: undefined });
    expect(pageOf(rows, 1, (row) => row)).toEqual({ rows: [cursor], next: writeCursor(cursor) });
  });
});
