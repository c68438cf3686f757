import { type ActingParty, type AgreementState, levelOfState, type ReviewLevel, stateOfLevel } from './states';

/** One line of the table: which event takes which state where, by whom, and what has to be said. */
export interface Transition {
  event: AgreementEventName;
  from: AgreementState | null;
  /** `NEXT_LEVEL` is the first or next review level of the frozen policy, or SIGNED after the last. */
  to: AgreementState | 'NEXT_LEVEL';
  by: ActingParty;
  reason: 'required' | 'none';
  /** The sides that are told; the one who acts sees it anyway. */
  tell: readonly ActingParty[];
}

export const agreementEvents = ['SEND', 'WITHDRAW', 'ACCEPT', 'DECLINE', 'EXPIRE', 'LAPSE', 'PASS', 'REJECT'] as const;
export type AgreementEventName = (typeof agreementEvents)[number];

const reviewing = ['PENDING_COUNSELLOR', 'PENDING_DEPARTMENT', 'PENDING_SCHOOL'] as const;
const everyone = ['EMPLOYER', 'GRADUATE', 'SCHOOL'] as const;

/**
 * The state machine of signing. Guards, buttons, flow chart and tests all read this table; nothing else says
 * what may follow what. Source: domain §3.
 */
export const agreementTransitions: readonly Transition[] = [
  { event: 'SEND', from: null, to: 'PENDING_GRADUATE', by: 'EMPLOYER', reason: 'none', tell: ['GRADUATE'] },
  { event: 'WITHDRAW', from: 'PENDING_GRADUATE', to: 'WITHDRAWN', by: 'EMPLOYER', reason: 'none', tell: ['GRADUATE'] },
  { event: 'ACCEPT', from: 'PENDING_GRADUATE', to: 'NEXT_LEVEL', by: 'GRADUATE', reason: 'none', tell: everyone },
  {
    event: 'DECLINE',
    from: 'PENDING_GRADUATE',
    to: 'DECLINED',
    by: 'GRADUATE',
    reason: 'required',
    tell: ['EMPLOYER'],
  },
  {
    event: 'EXPIRE',
    from: 'PENDING_GRADUATE',
    to: 'EXPIRED',
    by: 'SYSTEM',
    reason: 'none',
    tell: ['EMPLOYER', 'GRADUATE'],
  },
  {
    // Its employer was suspended; the employer is told once, not for every letter.
    event: 'LAPSE',
    from: 'PENDING_GRADUATE',
    to: 'WITHDRAWN',
    by: 'SYSTEM',
    reason: 'required',
    tell: ['GRADUATE'],
  },
  ...reviewing.map((from) => ({
    event: 'PASS' as const,
    from,
    to: 'NEXT_LEVEL' as const,
    by: 'SCHOOL' as const,
    reason: 'none' as const,
    tell: everyone,
  })),
  ...reviewing.map((from) => ({
    event: 'REJECT' as const,
    from,
    to: 'REVIEW_FAILED' as const,
    by: 'SCHOOL' as const,
    reason: 'required' as const,
    tell: everyone,
  })),
];

/** The line of the table for this state and event; undefined = the event cannot happen here. */
export function transitionFor(from: AgreementState | null, event: AgreementEventName): Transition | undefined {
  return agreementTransitions.find((line) => line.from === from && line.event === event);
}

/** Where `NEXT_LEVEL` leads: the first level after acceptance, the one after the present, or SIGNED. */
export function nextReviewState(from: AgreementState, levels: readonly ReviewLevel[]): AgreementState {
  const present = levelOfState(from);
  const next = levels[present ? levels.indexOf(present) + 1 : 0];
  return next ? stateOfLevel(next) : 'SIGNED';
}

/** The state an event leads to under these levels. */
export function targetOf(transition: Transition, from: AgreementState, levels: readonly ReviewLevel[]): AgreementState {
  return transition.to === 'NEXT_LEVEL' ? nextReviewState(from, levels) : transition.to;
}
