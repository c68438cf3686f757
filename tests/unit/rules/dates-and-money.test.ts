import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  daysBetween,
  isCalendarDate,
  lastDateBefore,
  parseCalendarDate,
  replyDeadlineAfter,
  shanghaiDate,
} from '@/lib/domain/rules/dates';
import { fenToYuan, fenToYuanInput, MAX_FEN, yuanToFen } from '@/lib/domain/rules/money';
import { longestProbationMonths, lowestProbationPayFen } from '@/lib/domain/rules/probation';

describe('calendar dates', () => {
  it.each([
    ['2026-7-1', '2026-07-01'],
    ['２０２６/07/01', '2026-07-01'],
    ['2026.7.1', '2026-07-01'],
    ['2026年7月1日', '2026-07-01'],
    ['20260701', '2026-07-01'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['1-7-2026', null],
    ['', null],
  ])('reads "%s" as %s', (text, date) => expect(parseCalendarDate(text)).toBe(date));

  it('counts days there and back', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (instant, days) => {
        const date = shanghaiDate(instant);
        expect(isCalendarDate(date)).toBe(true);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });
});

describe('reply deadlines', () => {
  it('end with the chosen day in Shanghai, whatever the hour of sending', () => {
    const end = '2026-03-06T16:00:00.000Z';
    expect(replyDeadlineAfter(new Date('2026-03-01T15:59:59Z'), 5).toISOString()).toBe(end);
    expect(replyDeadlineAfter(new Date('2026-02-28T16:00:00Z'), 5).toISOString()).toBe(end);
    expect(lastDateBefore(new Date(end))).toBe('2026-03-06');
  });

  it('take 1 to 30 days only', () => {
    const now = new Date('2026-03-01T01:00:00Z');
    expect(() => replyDeadlineAfter(now, 0)).toThrow(RangeError);
    expect(() => replyDeadlineAfter(now, 31)).toThrow(RangeError);
  });

  it('always leave at least one full day and name the chosen day', () => {
    const instant = fc.date({ min: new Date('2025-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 30 }), (now, days) => {
        const deadline = replyDeadlineAfter(now, days);
        expect(deadline.getTime() - now.getTime()).toBeGreaterThan(days * 86_400_000);
        expect(lastDateBefore(deadline)).toBe(addDays(shanghaiDate(now), days));
      }),
    );
  });
});

describe('money', () => {
  it.each([
    ['8,000', 800_000],
    ['８０００．５', 800_050],
    ['¥8000元', 800_000],
    ['0', 0],
    ['0.07', 7],
    ['8000.005', null],
    ['8,00', null],
    ['-1', null],
    ['1e3', null],
    ['八千', null],
    ['100000000', null],
  ])('reads "%s" yuan as %s fen', (text, fen) => expect(yuanToFen(text)).toBe(fen));

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MAX_FEN }), (fen) => {
        expect(yuanToFen(fenToYuan(fen))).toBe(fen);
        expect(yuanToFen(fenToYuanInput(fen))).toBe(fen);
      }),
    );
  });
});

describe('probation', () => {
  it.each([
    ['task-based', null, 0],
    ['open-ended', null, 6],
    ['fixed', 2, 0],
    ['fixed', 3, 1],
    ['fixed', 11, 1],
    ['fixed', 12, 2],
    ['fixed', 35, 2],
    ['fixed', 36, 6],
    ['fixed', null, null],
  ] as const)('of a %s contract of %s months lasts at most %s', (kind, months, limit) => {
    expect(longestProbationMonths(kind, months)).toBe(limit);
  });

  it('pays at least 80 %, rounded up to whole fen', () => {
    expect(lowestProbationPayFen(800_000)).toBe(640_000);
    expect(lowestProbationPayFen(1001)).toBe(801);
  });
});
