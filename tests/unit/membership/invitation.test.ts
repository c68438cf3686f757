import { describe, expect, it } from 'vitest';
import { readCursor, pageOf, writeCursor } from '@/lib/domain/lists/cursor';
import { contactAddress } from '@/lib/domain/membership/address';
import { INVITATION_TRIES, invitationState } from '@/lib/domain/membership/invitation';

const now = new Date('2026-11-24T02:00:00Z');
const open = { acceptedAt: null, closedAt: null, expiresAt: new Date(now.getTime() + 1), tries: 0 };

describe('An invitation', () => {
  it.each([
    [open, 'OPEN'],
    [{ ...open, expiresAt: now }, 'EXPIRED'],
    [{ ...open, tries: INVITATION_TRIES - 1 }, 'OPEN'],
    [{ ...open, tries: INVITATION_TRIES }, 'LOCKED'],
    [{ ...open, closedAt: now }, 'CLOSED'],
    [{ ...open, acceptedAt: now, expiresAt: now, tries: INVITATION_TRIES }, 'ACCEPTED'],
  ])('stands as it should (%#)', (facts, state) => {
    expect(invitationState(facts, now)).toBe(state);
  });
});

describe('An address to invite', () => {
  it.each([
    ['+86 139 0000 1111', { channel: 'SMS', address: '13900001111' }],
    ['Some.One@Example.CN', { channel: 'MAIL', address: 'some.one@example.cn' }],
    ['12345', null],
    ['', null],
  ])('%s', (text, found) => {
    expect(contactAddress(text)).toEqual(found);
  });
});

describe('The place in a list', () => {
  const cursor = { at: now, id: '01a20ce1-0047-77cf-99ff-1ebfaf3fe238' };

  it('comes back as it was written', () => {
    expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  });

  it.each([undefined, '', 'x', '1-2', ['a'], `${'9'.repeat(15)}9-${cursor.id}`, `${'9'.repeat(20)}-${cursor.id}`])(
    'is the beginning for what is no place (%s)',
    (text) => {
      expect(readCursor(text)).toBeUndefined();
    },
  );

  it('names the next page only when there is one', () => {
    const rows = [cursor, { ...cursor, at: new Date(0) }];
    expect(pageOf(rows, 2, (row) => row)).toEqual({ rows, next: null });
    expect(pageOf(rows, 1, (row) => row)).toEqual({ rows: [cursor], next: writeCursor(cursor) });
  });
});
