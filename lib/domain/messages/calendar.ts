import type { Viewer } from '@/lib/domain/access/viewer';

/** The sides that have deadlines of their own. A reviewer has a queue, and no latest date. */
export const hasCalendar = ({ party }: Viewer): boolean => party === 'EMPLOYER' || party === 'GRADUATE';

interface EntryBase {
  /** Of the agreement: the same in every reading, so a calendar knows the entry again. */
  id: string;
  /** The side whose calendar it is in; it only sets the words. */
  party: 'EMPLOYER' | 'GRADUATE';
  /** The other organisation: the employer, or the graduate's school. Never a person. */
  other: string;
  post: string;
  /** Grows with every step of the agreement. */
  revision: number;
  changedAt: Date;
}

/** One date in the calendar of a side. */
export type CalendarEntry =
  | (EntryBase & { kind: 'REPLY'; /** Exclusive, as everywhere. */ deadline: Date })
  | (EntryBase & { kind: 'REPORT'; /** Both days included. */ fromOn: string; toOn: string; isSigned: boolean });
