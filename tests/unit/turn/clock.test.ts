import { describe, expect, it } from 'vitest';
import { type AgreementState, agreementStates, turnOf } from '@/lib/domain/agreement/states';
import { agreementClock, overdueBefore, overdueFirst, turnClock, usualSeconds } from '@/lib/domain/turn/clock';
import { holderOf, partyOf, turnScope } from '@/lib/domain/turn/holder';
import { elapsedSpan, usualSpan } from '@/lib/domain/turn/span';

const HOUR = 3600;
const DAY = 24 * HOUR;
const now = new Date('2026-11-24T12:00:00Z');
const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);

describe('Whose turn it is', () => {
  it('is somebody’s in exactly the states the state machine gives a turn', () => {
    const held = agreementStates.filter((state) => holderOf(state));
    expect(held).toEqual(agreementStates.filter((state) => turnOf(state)));
    for (const state of held) {
      const holder = holderOf(state);
      expect(holder && partyOf(holder)).toBe(turnOf(state));
    }
  });

  it('is measured per employer, department and school, and for graduates per school and never in person', () => {
    const of = { employerId: 'e', schoolId: 's', departmentId: 'd' };
    expect(
      (['EMPLOYER', 'GRADUATE', 'COUNSELLOR', 'DEPARTMENT', 'SCHOOL'] as const).map((holder) => turnScope(holder, of)),
    ).toEqual(['employer:e', 'graduates:s', 'department:d', 'department:d', 'school:s']);
  });
});

describe('The usual time', () => {
  it('is not known below five turns', () => {
    expect(usualSeconds(undefined)).toBeNull();
    expect(usualSeconds({ medianSeconds: 60, sampleSize: 4 })).toBeNull();
    expect(usualSeconds({ medianSeconds: 60, sampleSize: 5 })).toBe(60);
  });

  it.each([
    [0, 'under', 1],
    [HOUR - 1, 'under', 1],
    [HOUR, 'hours', 1],
    [20.4 * HOUR, 'hours', 20],
    [1.5 * DAY, 'days', 1.5],
    [2.2 * DAY, 'days', 2],
    [2.3 * DAY, 'days', 2.5],
    [12.4 * DAY, 'days', 12],
  ] as const)('of %d seconds is said as %s %d', (seconds, unit, count) => {
    expect(usualSpan(seconds)).toEqual({ unit, count });
  });

  it.each([
    [HOUR - 1, 'under', 1],
    [2 * HOUR - 1, 'hours', 1],
    [2 * DAY - 1, 'hours', 47],
    [3 * DAY - 1, 'days', 2],
  ] as const)(
    'has lasted %d seconds, which is said as %s %d: what is not full does not count',
    (seconds, unit, count) => {
      expect(elapsedSpan(ago(seconds), now)).toEqual({ unit, count });
    },
  );
});

describe('A turn is overdue', () => {
  const clock = (seconds: number, usual: number | null, latest: Date | null = null) =>
    turnClock({ holder: 'SCHOOL', since: ago(seconds), usualSeconds: usual, latest, now }).overdue;

  it('after more than twice the usual time, to the second', () => {
    expect(clock(4 * DAY, 2 * DAY)).toBeNull();
    expect(clock(4 * DAY + 1, 2 * DAY)).toBe('LONGER_THAN_USUAL');
  });

  it('never within the first hour, however quick its owner usually is', () => {
    expect(clock(HOUR, 10)).toBeNull();
    expect(clock(HOUR + 1, 10)).toBe('LONGER_THAN_USUAL');
  });

  it('never for being slow while nothing is usual', () => {
    expect(clock(300 * DAY, null)).toBeNull();
    expect(overdueBefore(now, null)).toBeNull();
  });

  it('from its latest date on, which is exclusive', () => {
    expect(clock(HOUR, null, new Date(now.getTime() + 1))).toBeNull();
    expect(clock(HOUR, null, now)).toBe('PAST_LATEST');
  });
});

it('an agreement has a latest date exactly until it is answered, and no clock once nobody is awaited', () => {
  const replyBy = new Date(now.getTime() + 1000);
  const latest = (state: AgreementState) =>
    agreementClock({ state, stateSince: now, replyBy }, now, () => null)?.latest;
  expect(latest('PENDING_GRADUATE')).toEqual(replyBy);
  expect(latest('COUNTERED')).toEqual(replyBy);
  expect(latest('PENDING_SCHOOL')).toBeNull();
  expect(latest('SIGNED')).toBeUndefined();
});

it('lists put what is overdue first and leave the rest in its order', () => {
  const row = (id: number, seconds: number) => ({
    id,
    clock: turnClock({ holder: 'SCHOOL', since: ago(seconds), usualSeconds: DAY, latest: null, now }),
  });
  const rows = [row(1, 10), { id: 2, clock: null }, row(3, 5 * DAY), row(4, 20), row(5, 3 * DAY)];
  expect(overdueFirst(rows).map(({ id }) => id)).toEqual([3, 5, 1, 2, 4]);
});
