import { expect, it } from 'vitest';
import { replyByAfterAnswer } from '@/lib/domain/counter-proposal/rules';
import { boxOf, counterTopicNames, readCounter, topicsChanged, topicsIn } from '@/lib/domain/counter-proposal/topics';
import { termsOf } from './letter-inputs';

const at = (text: string): Date => new Date(text);

it('an answer leaves until the end of the next-but-one day in Shanghai, across the year and from any hour', () => {
  const passed = at('2026-12-30T16:00:00Z');
  // 31 Dec 00:30 and 23:59 in Shanghai are one day: both reach to the end of 2 January.
  for (const now of ['2026-12-30T16:30:00Z', '2026-12-31T15:59:59Z'])
    expect(replyByAfterAnswer(passed, at(now), 30)).toEqual(at('2027-01-02T16:00:00Z'));
});

it('an answer never shortens a deadline, and never reaches beyond what the school allows', () => {
  const now = at('2026-11-24T02:00:00Z');
  const later = at('2026-12-20T16:00:00Z');
  expect(replyByAfterAnswer(later, now, 30)).toEqual(later);
  expect(replyByAfterAnswer(later, now, 1)).toEqual(later);
  expect(replyByAfterAnswer(at('2026-11-24T16:00:00Z'), now, 1)).toEqual(at('2026-11-25T16:00:00Z'));
});

it('a wish changes the inputs of the ticked topics and nothing else', () => {
  const terms = termsOf();
  const typed = { [boxOf('housing')]: 'yes', housing: '单人宿舍', regularPay: '1', post: '' };
  expect(topicsIn(typed)).toEqual(['housing']);
  const { value } = readCounter(terms, typed);
  expect(value).toEqual({ ...terms, housing: '单人宿舍' });
  expect(value && topicsChanged(terms, value)).toEqual(['housing']);
});

it('a wish is held to the rules between fields, as a letter is', () => {
  const typed = { [boxOf('trial')]: 'yes', probationMonths: '3', traineeshipMonths: '2', probationPay: '8000' };
  const { value, problems } = readCounter(termsOf(), typed);
  expect(value).toBeNull();
  expect(problems.map(({ code }) => code)).toContain('TERMS_PROBATION_AND_TRAINEESHIP_BOTH');
});

it('ticking everything and typing nothing new asks for nothing', () => {
  const terms = termsOf();
  expect(topicsChanged(terms, terms)).toEqual([]);
  expect(new Set(counterTopicNames).size).toBe(counterTopicNames.length);
});
