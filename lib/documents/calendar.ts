import ical, {
  ICalAlarmType,
  type ICalCalendar,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import type { CalendarEntry } from '@/lib/domain/messages/calendar';
import { recordOf, wholeAddress } from '@/lib/domain/messages/links';
import { addDays, lastDateBefore } from '@/lib/domain/rules/dates';
import { type Catalogue, catalogues, defaultLocale, isLocale } from '@/lib/words/catalogues';

const MINUTE = 60_000;
/** How long before its deadline an answer stands in the calendar: an entry at the very moment would be on the next day. */
const SPAN_MINUTES = 30;
const DAY_SECONDS = 86_400;
/** How often a calendar is asked to look again. */
const REFRESH_SECONDS = 3_600;

interface Reader {
  locale: string;
  baseUrl: string;
}

type Words = Catalogue['calendar'];

const filled = (text: string, facts: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_all, name: string) => facts[name] ?? '');

/**
 * The entries as a calendar reads them (RFC 5545). The same entries give the same bytes: nothing in it is the moment of
 * reading. Organisations and posts are named, no person and no pay.
 */
export function calendarText(entries: readonly CalendarEntry[], { locale, baseUrl }: Reader): string {
  const words = catalogues[isLocale(locale) ? locale : defaultLocale].calendar;
  const calendar = ical({
    name: words.name,
    prodId: { company: 'sanfang', product: 'deadlines', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const entry of entries) addEntry(calendar, entry, words, baseUrl);
  return calendar.toString();
}

function addEntry(calendar: ICalCalendar, entry: CalendarEntry, words: Words, baseUrl: string): void {
  const { id, kind, party, other, post, revision, changedAt } = entry;
  const times = timesOf(entry);
  const facts = { other, post, date: entry.kind === 'REPLY' ? lastDateBefore(entry.deadline) : entry.toOn };
  const text = kind === 'REPLY' ? words.reply[party] : words.report;
  const summary = filled(text.summary, facts);
  const isOpen = entry.kind === 'REPORT' && !entry.isSigned;
  calendar.createEvent({
    id: `${kind.toLowerCase()}-${id}@${new URL(baseUrl).hostname}`,
    sequence: revision,
    stamp: changedAt,
    start: times.start,
    end: times.end,
    allDay: times.allDay,
    summary,
    description: { plain: isOpen ? `${filled(text.text, facts)}\n${words.notSigned}` : filled(text.text, facts) },
    url: wholeAddress(baseUrl, recordOf(party, id)),
    class: ICalEventClass.PRIVATE,
    // Nobody is busy because something is due.
    transparency: ICalEventTransparency.TRANSPARENT,
    status: isOpen ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    alarms: [{ type: ICalAlarmType.display, triggerBefore: times.alarm, description: summary }],
  });
}

/** `alarm`: seconds before the beginning, so that it rings a day before the deadline or the first day. */
function timesOf(entry: CalendarEntry) {
  if (entry.kind === 'REPLY') {
    const { deadline: end } = entry;
    const start = new Date(end.getTime() - SPAN_MINUTES * MINUTE);
    return { start, end, allDay: false, alarm: DAY_SECONDS - SPAN_MINUTES * 60 };
  }
  const midnight = (date: string): Date => new Date(`${date}T00:00:00Z`);
  return { start: midnight(entry.fromOn), end: midnight(addDays(entry.toOn, 1)), allDay: true, alarm: DAY_SECONDS };
}
