import { expect, it } from 'vitest';
import { shareOfTop, topOf } from '@/lib/domain/agreement/chart-scale';
import { milestoneOf, readWeekCounter, weekCounter, weekOf } from '@/lib/domain/agreement/milestones';
import { seasonOf, shareOf } from '@/lib/domain/agreement/season';

it('names the milestone of every step that is one, and of no other', () => {
  expect(milestoneOf(null, 'PENDING_GRADUATE')).toBe('SENT');
  expect(milestoneOf('PENDING_GRADUATE', 'PENDING_DEPARTMENT')).toBe('ACCEPTED');
  expect(milestoneOf('COUNTERED', 'PENDING_SCHOOL')).toBe('ACCEPTED');
  expect(milestoneOf('PENDING_DEPARTMENT', 'PENDING_SCHOOL')).toBeUndefined();
  expect(milestoneOf('PENDING_GRADUATE', 'COUNTERED')).toBeUndefined();
  expect(milestoneOf('CORRECTING_GRADUATE', 'PENDING_SCHOOL')).toBeUndefined();
  expect(milestoneOf('PENDING_SCHOOL', 'SIGNED')).toBe('SIGNED');
  expect(milestoneOf('PENDING_SCHOOL', 'REVIEW_FAILED')).toBe('LAPSED');
  expect(milestoneOf('PENDING_GRADUATE', 'EXPIRED')).toBe('LAPSED');
  expect(milestoneOf('SIGNED', 'TERMINATED')).toBeUndefined();
});

it('begins a week on Monday in Asia/Shanghai, also across the year', () => {
  expect(weekOf(new Date('2026-11-22T15:59:59.999Z'))).toBe('2026-11-16');
  expect(weekOf(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
  expect(weekOf(new Date('2027-01-01T00:00:00Z'))).toBe('2026-12-28');
  expect(readWeekCounter(weekCounter(new Date('2027-01-01T00:00:00Z'), 'SENT'))).toEqual({
    week: '2026-12-28',
    milestone: 'SENT',
  });
  expect(readWeekCounter('PENDING_GRADUATE')).toBeNull();
  expect(readWeekCounter('2026-12-28:OTHER')).toBeNull();
});

it('adds up a class and shows its last weeks without gaps, the present one last', () => {
  const counters = { '2026-09-07:SENT': 5, '2026-11-16:SENT': 3, '2026-11-23:SIGNED': 2, SIGNED: 9 };
  const { totals, weeks } = seasonOf(counters, new Date('2026-11-24T00:00:00Z'), 3);
  expect(totals).toEqual({ SENT: 8, SEEN: 0, ACCEPTED: 0, SIGNED: 2, LAPSED: 0 });
  expect(weeks.map(({ week, SENT, SIGNED }) => [week, SENT, SIGNED])).toEqual([
    ['2026-11-09', 0, 0],
    ['2026-11-16', 3, 0],
    ['2026-11-23', 0, 2],
  ]);
  expect(shareOf(2, 8)).toBe(25);
  expect(shareOf(0, 0)).toBeNull();
});

it('ends the scale of a chart at a round number that covers every value', () => {
  expect([0, 1, 4, 5, 10, 11, 61, 99, 100, 101, 5000].map((value) => topOf([value]))).toEqual([
    4, 4, 4, 6, 10, 20, 80, 100, 100, 200, 6000,
  ]);
  expect(topOf([])).toBe(4);
  expect(shareOfTop(5, 10)).toBe(0.5);
  expect(shareOfTop(5, 0)).toBe(0);
});
