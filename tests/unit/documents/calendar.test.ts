import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarText } from '@/lib/documents/calendar';
import type { CalendarEntry } from '@/lib/domain/messages/calendar';

const ID = '01a20f3a-7b71-7494-87ea-b6a32fef076b';
const reader = { locale: 'zh-CN', baseUrl: 'https://sign.example' };
const base = {
  id: ID,
  other: '东湖大学',
  post: '工程师',
  revision: 3,
  changedAt: new Date('2026-11-24T10:00:00.123Z'),
};
// The end of 1 December in Shanghai, exclusive.
const reply: CalendarEntry = { ...base, kind: 'REPLY', party: 'GRADUATE', deadline: new Date('2026-12-01T16:00:00Z') };
const report: CalendarEntry = {
  ...base,
  kind: 'REPORT',
  party: 'GRADUATE',
  fromOn: '2027-07-01',
  toOn: '2027-07-15',
  isSigned: true,
};

const parsed = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((part) => ({ part, event: new ICAL.Event(part) }));
};
const only = (entry: CalendarEntry, given = reader) => {
  const [first] = parsed(calendarText([entry], given));
  if (!first) throw new Error('no entry');
  return first;
};

describe('A calendar of deadlines', () => {
  it('is made of lines of at most 75 bytes that end with CRLF, whatever stands in them', () => {
    const long = calendarText([{ ...reply, other: '很长的名称😀'.repeat(40), post: 'é'.repeat(200) }, report], reader);
    expect(long.endsWith('END:VCALENDAR')).toBe(true);
    expect(long.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of long.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('keeps signs that mean something to a calendar as they are written', () => {
    const other = 'A,B; C\\D "E" : 中文\r\nEND:VEVENT 😀';
    const { event } = only({ ...reply, other });
    expect(event.summary).toContain('A,B; C\\D "E" : 中文');
    expect(event.summary).toContain('😀');
    expect(parsed(calendarText([{ ...reply, other }, report], reader))).toHaveLength(2);
  });

  it('ends an answer at its deadline, on the day people are told, and rings a day before', () => {
    const { event, part } = only(reply);
    expect(event.endDate.toJSDate()).toEqual(new Date('2026-12-01T16:00:00Z'));
    // Half an hour earlier it is still the first of December in Shanghai.
    expect(event.startDate.toJSDate()).toEqual(new Date('2026-12-01T15:30:00Z'));
    const trigger = part.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger') as unknown as ICAL.Duration;
    const rings = event.startDate.toJSDate().getTime() + trigger.toSeconds() * 1000;
    expect(event.endDate.toJSDate().getTime() - rings).toBe(24 * 3_600_000);
    expect(event.description).toContain('2026-12-01 24:00（北京时间）');
  });

  it('gives reporting whole days, the last one included, wherever the server stands', () => {
    const before = process.env.TZ;
    for (const zone of ['America/New_York', 'Asia/Shanghai', 'Pacific/Kiritimati']) {
      process.env.TZ = zone;
      const text = calendarText([report], reader);
      expect(text).toContain('DTSTART;VALUE=DATE:20270701');
      expect(text).toContain('DTEND;VALUE=DATE:20270716');
    }
    process.env.TZ = before;
  });

  it('names an entry the same in every reading and counts its changes', () => {
    const [first, later] = [only(reply), only({ ...reply, revision: 4, deadline: new Date('2026-12-05T16:00:00Z') })];
    expect(first.event.uid).toBe(`reply-${ID}@sign.example`);
    expect(later.event.uid).toBe(first.event.uid);
    expect([first.event.sequence, later.event.sequence]).toEqual([3, 4]);
    expect(first.part.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-24T10:00:00Z');
    expect(only(report).event.uid).not.toBe(first.event.uid);
    expect(calendarText([reply, report], reader)).toBe(calendarText([reply, report], reader));
  });

  it('leads to the record of the side it is for, keeps nobody busy, and says what is not signed yet', () => {
    expect(only(reply).part.getFirstPropertyValue('url')).toBe(`https://sign.example/graduate/invitations/${ID}`);
    const employers = only({ ...reply, party: 'EMPLOYER' }, { ...reader, locale: 'en' });
    expect(employers.part.getFirstPropertyValue('url')).toBe(`https://sign.example/employer/agreements/${ID}`);
    expect(employers.event.summary).toBe('Invitation ends: graduate of 东湖大学 · 工程师');
    for (const entry of [reply, report]) {
      expect(only(entry).part.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
      expect(only(entry).part.getFirstPropertyValue('class')).toBe('PRIVATE');
    }
    const open = only({ ...report, isSigned: false });
    expect(open.part.getFirstPropertyValue('status')).toBe('TENTATIVE');
    expect(open.event.description).toContain('尚未签订');
    expect(only(report).event.description).not.toContain('尚未签订');
  });

  it('is a calendar without entries too', () => {
    expect(parsed(calendarText([], { ...reader, locale: 'fr' }))).toEqual([]);
  });
});
