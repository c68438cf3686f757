import type { AgreementState } from '@/lib/domain/agreement/states';
import { holderOf, type TurnHolder } from './holder';

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Durations of this many days count for what is usual. */
export const MEASURED_DAYS = 90;
/** With fewer turns than this nothing is said to be usual. */
export const FEWEST_TURNS = 5;
/** Overdue is longer than this many times the usual time, and never before an hour has passed. */
const TIMES_USUAL = 2;
const SOONEST = HOUR;

/** What was measured for one owner in one state. */
export interface MeasuredTurns {
  medianSeconds: number;
  sampleSize: number;
}

/** How long a turn usually takes, in seconds; null while too few were measured. What happened, never a promise. */
export const usualSeconds = (measured: MeasuredTurns | undefined): number | null =>
  measured && measured.sampleSize >= FEWEST_TURNS ? measured.medianSeconds : null;

/** The clock of one record: whose turn it is, since when, how long that usually takes and until when at the latest. */
export interface TurnClock {
  holder: TurnHolder;
  since: Date;
  usualSeconds: number | null;
  /** Exclusive; null where no rule sets a date. */
  latest: Date | null;
  overdue: Overdue | null;
}
export type Overdue = 'PAST_LATEST' | 'LONGER_THAN_USUAL';

interface TurnFacts extends Omit<TurnClock, 'overdue'> {
  now: Date;
}

export function turnClock({ now, ...turn }: TurnFacts): TurnClock {
  return { ...turn, overdue: overdueOf(now, turn) };
}

function overdueOf(now: Date, { since, latest, usualSeconds: usual }: Omit<TurnFacts, 'now'>): Overdue | null {
  if (latest && now >= latest) return 'PAST_LATEST';
  const limit = overdueBefore(now, usual);
  return limit && since < limit ? 'LONGER_THAN_USUAL' : null;
}

/** Turns that began before this moment take longer than twice the usual time; null while nothing is usual. */
export function overdueBefore(now: Date, usual: number | null): Date | null {
  return usual === null ? null : new Date(now.getTime() - Math.max(TIMES_USUAL * usual * 1000, SOONEST));
}

/** Durations that ended since this moment are measured. */
export const measuredSince = (now: Date): Date => new Date(now.getTime() - MEASURED_DAYS * DAY);

const answeredBy: ReadonlySet<AgreementState> = new Set(['PENDING_GRADUATE', 'COUNTERED']);

/** What of an agreement its clock reads. */
export interface AgreementTurn {
  state: AgreementState;
  stateSince: Date;
  replyBy: Date;
}

/** The clock of an agreement; null when it waits for nobody. Until it is answered its deadline is the latest date. */
export function agreementClock(
  { state, stateSince, replyBy }: AgreementTurn,
  now: Date,
  usual: (holder: TurnHolder) => number | null,
): TurnClock | null {
  const holder = holderOf(state);
  if (!holder) return null;
  const latest = answeredBy.has(state) ? replyBy : null;
  return turnClock({ holder, since: stateSince, usualSeconds: usual(holder), latest, now });
}

/** The overdue ones first, otherwise in the order they came in. */
export const overdueFirst = <Row extends { clock: TurnClock | null }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((one, other) => Number(!one.clock?.overdue) - Number(!other.clock?.overdue));
