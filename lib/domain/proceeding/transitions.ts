import type { ActingParty, ReviewLevel } from '@/lib/domain/agreement/states';
import { type ProceedingKind, type ProceedingState, reviewOfState, stateOfReview } from './states';

export const proceedingEvents = [
  'REQUEST',
  'REQUEST_NO_FAULT',
  'CANCEL',
  'AGREE',
  'REFUSE',
  'TAKE_UP',
  'PASS',
  'REJECT',
  'END_NOTICE',
  'LAPSE',
] as const;
export type ProceedingEventName = (typeof proceedingEvents)[number];

/** Who moves it: the side that asked, the other side, the school's reviewers, or the clock. */
export type ProceedingActor = 'APPLICANT' | 'COUNTERPARTY' | 'SCHOOL' | 'SYSTEM';

export interface ProceedingTransition {
  event: ProceedingEventName;
  from: ProceedingState | null;
  /**
   * `NEXT_LEVEL`: the first or next level of review. After the last level, and at once where nobody reviews,
   * PUBLIC_NOTICE where the school's policy has notice days, else PASSED.
   */
  to: ProceedingState | 'NEXT_LEVEL';
  by: ProceedingActor;
  reason: 'required' | 'none';
  /** The sides that are told; the one who acts sees it anyway. */
  tell: readonly ActingParty[];
  kinds: readonly ProceedingKind[];
}

const all = ['TERMINATION', 'AMENDMENT', 'RETRACTION'] as const;
const reviewed = ['TERMINATION', 'AMENDMENT'] as const;
const termination = ['TERMINATION'] as const;
const everyone = ['EMPLOYER', 'GRADUATE', 'SCHOOL'] as const;
const sides = ['EMPLOYER', 'GRADUATE'] as const;
const levels = ['PENDING_COUNSELLOR', 'PENDING_DEPARTMENT', 'PENDING_SCHOOL'] as const;

type Deed = Omit<ProceedingTransition, 'from' | 'reason'> & { reason?: 'required' };
const from = (
  states: readonly (ProceedingState | null)[],
  { reason, ...deed }: Deed,
): readonly ProceedingTransition[] => states.map((state) => ({ ...deed, reason: reason ?? 'none', from: state }));

/**
 * The state machine of ending, changing and leaving (domain 3, 解约). Guards, buttons, flow chart and tests read this
 * table. What PASSED does to the agreement stands in lib/domain/agreement/transitions: TERMINATE, AMEND, RETRACT.
 */
export const proceedingTransitions: readonly ProceedingTransition[] = [
  ...from([null], {
    event: 'REQUEST',
    to: 'PENDING_COUNTERPARTY',
    by: 'APPLICANT',
    reason: 'required',
    tell: sides,
    kinds: all,
  }),
  // A condition both agreed to at signing has come true: nobody has to agree again, the school checks the proof.
  ...from([null], {
    event: 'REQUEST_NO_FAULT',
    to: 'NEXT_LEVEL',
    by: 'APPLICANT',
    reason: 'required',
    tell: everyone,
    kinds: termination,
  }),
  ...from(['PENDING_COUNTERPARTY'], { event: 'CANCEL', to: 'CANCELLED', by: 'APPLICANT', tell: sides, kinds: all }),
  // Only of a no-fault one, which no other side has answered (policy).
  ...from(levels, { event: 'CANCEL', to: 'CANCELLED', by: 'APPLICANT', tell: everyone, kinds: termination }),
  ...from(['PENDING_COUNTERPARTY'], {
    event: 'AGREE',
    to: 'NEXT_LEVEL',
    by: 'COUNTERPARTY',
    tell: everyone,
    kinds: all,
  }),
  ...from(['PENDING_COUNTERPARTY'], {
    event: 'REFUSE',
    to: 'REFUSED',
    by: 'COUNTERPARTY',
    reason: 'required',
    tell: sides,
    kinds: all,
  }),
  // Nobody answered for fifteen days: the school takes it up and decides on the record.
  ...from(['PENDING_COUNTERPARTY'], {
    event: 'TAKE_UP',
    to: 'NEXT_LEVEL',
    by: 'SCHOOL',
    tell: everyone,
    kinds: termination,
  }),
  ...from(levels, { event: 'PASS', to: 'NEXT_LEVEL', by: 'SCHOOL', tell: everyone, kinds: reviewed }),
  ...from([...levels, 'PUBLIC_NOTICE'], {
    event: 'REJECT',
    to: 'REJECTED',
    by: 'SCHOOL',
    reason: 'required',
    tell: sides,
    kinds: reviewed,
  }),
  ...from(['PUBLIC_NOTICE'], { event: 'END_NOTICE', to: 'PASSED', by: 'SYSTEM', tell: everyone, kinds: termination }),
  // The agreement went on to where it can no longer be left: signed, or its review failed.
  ...from(['PENDING_COUNTERPARTY'], {
    event: 'LAPSE',
    to: 'LAPSED',
    by: 'SYSTEM',
    tell: [],
    kinds: ['RETRACTION'],
  }),
];

/** The line for this state, event and kind; undefined = it cannot happen here. */
export function proceedingTransitionFor(
  kind: ProceedingKind,
  state: ProceedingState | null,
  event: ProceedingEventName,
): ProceedingTransition | undefined {
  return proceedingTransitions.find((line) => line.from === state && line.event === event && line.kinds.includes(kind));
}

/** What is frozen into a proceeding when it is asked for. */
export interface ProceedingRoute {
  levels: readonly ReviewLevel[];
  hasPublicNotice: boolean;
}

/** The state an event leads to on this route. */
export function proceedingTargetOf(
  { to }: ProceedingTransition,
  from: ProceedingState | null,
  { levels: route, hasPublicNotice }: ProceedingRoute,
): ProceedingState {
  if (to !== 'NEXT_LEVEL') return to;
  const present = from ? reviewOfState(from) : undefined;
  const next = route[present ? route.indexOf(present) + 1 : 0];
  if (next) return stateOfReview(next);
  return hasPublicNotice ? 'PUBLIC_NOTICE' : 'PASSED';
}

const past: Readonly<Record<ProceedingEventName, string>> = {
  REQUEST: 'REQUESTED',
  REQUEST_NO_FAULT: 'REQUESTED',
  CANCEL: 'CANCELLED',
  AGREE: 'AGREED',
  REFUSE: 'REFUSED',
  TAKE_UP: 'TAKEN_UP',
  PASS: 'REVIEW_PASSED',
  REJECT: 'REJECTED',
  END_NOTICE: 'PASSED',
  LAPSE: 'LAPSED',
};

/** What passing does to the agreement, as its history names it. */
export const passedFacts = {
  TERMINATION: 'AGREEMENT_TERMINATED',
  AMENDMENT: 'AGREEMENT_AMENDED',
  RETRACTION: 'AGREEMENT_RETRACTED',
} as const satisfies Record<ProceedingKind, string>;

/** How the history of the agreement names a step, in the past tense: TERMINATION_REQUESTED, AGREEMENT_TERMINATED. */
export function proceedingFact(kind: ProceedingKind, event: ProceedingEventName, to: ProceedingState): string {
  if (to === 'PASSED') return passedFacts[kind];
  return to === 'PUBLIC_NOTICE' ? `${kind}_NOTICE_BEGUN` : `${kind}_${past[event]}`;
}
