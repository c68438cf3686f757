import { all, allowed, type Decision, denied, when } from '../access/decision';

export const REMITTANCE_STATES = [
  'WAITING',
  'EXPORTED',
  'SENT',
  'CONFIRMED',
  'FAILED',
  'EXHAUSTED',
  'EXPIRED',
  'WITHDRAWN',
] as const;
export type RemittanceState = (typeof REMITTANCE_STATES)[number];

export type RemittanceStep =
  'REQUESTED' | 'EXPORTED' | 'SENT' | 'FAILED' | 'AMOUNT_WRONG' | 'CONFIRMED' | 'EXHAUSTED' | 'EXPIRED' | 'WITHDRAWN';

const DAY = 86_400_000;

/** Limits of domain §2. Amounts are whole fen, both ends included. */
export const REMITTANCE = {
  lowestFen: 1,
  highestFen: 999,
  tries: 3,
  days: 7,
  mostInWindow: 3,
  windowDays: 30,
  /** The desk counts up to here in each state, and shows `99+` beyond. */
  counted: 99,
  /** Lines of one payment file. */
  batch: 500,
  /** Lines of one result file. */
  resultLines: 1000,
} as const;

/** Until when the amount can be entered: exclusive. */
export const expiryOf = (sentAt: Date): Date => new Date(sentAt.getTime() + REMITTANCE.days * DAY);

/** From when on remittances count against the limit. */
export const windowStart = (now: Date): Date => new Date(now.getTime() - REMITTANCE.windowDays * DAY);

/** Whole days left, rounded up: on the last day it says one. */
export const daysLeft = (expiresAt: Date, now: Date): number =>
  Math.max(0, Math.ceil((expiresAt.getTime() - now.getTime()) / DAY));

/** May one more be asked for, when so many were in the window? Those taken back before they were paid do not count. */
export const mayAskAgain = (recent: number): Decision => when(recent < REMITTANCE.mostInWindow, 'REMITTANCE_LIMIT');

interface Seen {
  state: RemittanceState;
  version: number;
}

/** The record the operator looked at is the record there is. */
const asSeen = ({ version }: Seen, seen: number): Decision => when(version === seen, 'REMITTANCE_STALE');

/** What the bank did can be recorded once it was asked: a payment nobody exported was not sent. */
export const maySayOfSent = (remittance: Seen, seen: number): Decision =>
  all(when(remittance.state === 'EXPORTED', 'REMITTANCE_STALE'), asSeen(remittance, seen));

/** Refused before it was paid, by the bank, or returned by it later. */
export const maySayOfFailed = (remittance: Seen, seen: number): Decision =>
  all(when(['WAITING', 'EXPORTED', 'SENT'].includes(remittance.state), 'REMITTANCE_STALE'), asSeen(remittance, seen));

/** The employer gives up: before the payment is under way, or when the money does not come. */
export function mayWithdraw(state: RemittanceState): Decision {
  if (state === 'WAITING' || state === 'SENT') return allowed;
  return denied(state === 'EXPORTED' ? 'REMITTANCE_UNDER_WAY' : 'REMITTANCE_CLOSED');
}

/** May an amount be entered now? At the click the moment counts, not the sweep. */
export function mayEnterAmount(state: RemittanceState, expiresAt: Date | null, now: Date): Decision {
  if (state === 'WAITING' || state === 'EXPORTED') return denied('REMITTANCE_NOT_SENT');
  if (state !== 'SENT' || !expiresAt) return denied('REMITTANCE_CLOSED');
  return when(now.getTime() < expiresAt.getTime(), 'REMITTANCE_EXPIRED');
}
