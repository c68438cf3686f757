import { describe, expect, it } from 'vitest';
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
