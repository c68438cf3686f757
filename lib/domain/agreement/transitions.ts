import { type ActingParty, type AgreementState, levelOfState, type ReviewLevel, stateOfLevel } from './states';

/** One line of the table: which event takes which state where, by whom, and what has to be said. */
export interface Transition {
  event: AgreementEventName;
  from: AgreementState | null;
  /**
   * `NEXT_LEVEL` is the first or next review level of the frozen policy, or SIGNED after the last; `ASKING_LEVEL` is the
   * level that asked for the correction. A line that leads back to where it starts is no step of the machine: something
   * happened to the record that its sides must know.
   */
  to: AgreementState | 'NEXT_LEVEL' | 'ASKING_LEVEL';
  /** The sides that may bring it about. */
  by: readonly ActingParty[];
  reason: 'required' | 'none';
  /** The sides that are told; the one who acts sees it anyway. */
  tell: readonly ActingParty[];
}

export const agreementEvents = [
  'SEND',
  'WITHDRAW',
  'EXTEND',
  'ACCEPT',
  'DECLINE',
  'COUNTER',
  'TAKE_BACK_COUNTER',
  'ACCEPT_COUNTER',
  'AMEND_COUNTER',
  'REFUSE_COUNTER',
  'EXPIRE',
  'LAPSE',
  'PASS',
  'REJECT',
  'ASK_CORRECTION',
  'CORRECT',
  'CONFIRM_CORRECTION',
  'REFUSE_CORRECTION',
  'MOVE',
  'RETRACT',
  'AMEND',
  'TERMINATE',
  'FULFIL',
  'CONTEST_FULFILMENT',
] as const;
export type AgreementEventName = (typeof agreementEvents)[number];

const unanswered = ['PENDING_GRADUATE', 'COUNTERED'] as const;
const reviewing = ['PENDING_COUNSELLOR', 'PENDING_DEPARTMENT', 'PENDING_SCHOOL'] as const;
const correcting = ['CORRECTING_EMPLOYER', 'CORRECTING_GRADUATE'] as const;
const employer = ['EMPLOYER'] as const;
const graduate = ['GRADUATE'] as const;
const school = ['SCHOOL'] as const;
const clock = ['SYSTEM'] as const;
const sides = ['EMPLOYER', 'GRADUATE'] as const;
const everyone = ['EMPLOYER', 'GRADUATE', 'SCHOOL'] as const;

type Deed = Omit<Transition, 'from' | 'reason'> & { reason?: Transition['reason'] };
/** The same deed from each of these states. */
const from = (states: readonly (AgreementState | null)[], { reason = 'none', ...deed }: Deed): Transition[] =>
  states.map((state) => ({ ...deed, reason, from: state }));
/** Something that happens to a record and leaves its state as it is. */
const during = (states: readonly AgreementState[], deed: Omit<Deed, 'to'>) =>
  states.flatMap((state) => from([state], { ...deed, to: state }));

/**
 * The state machine of signing. Guards, buttons, flow chart and tests all read this table; nothing else says
 * what may follow what. The rules for people stand in docs/guide/employer.md 5; what leads to RETRACT, AMEND and
 * TERMINATE is a machine of its own, lib/domain/proceeding/transitions.
 */
export const agreementTransitions: readonly Transition[] = [
  ...from([null], { event: 'SEND', to: 'PENDING_GRADUATE', by: employer, tell: graduate }),
  ...from(unanswered, { event: 'WITHDRAW', to: 'WITHDRAWN', by: employer, tell: graduate }),
  ...during(unanswered, { event: 'EXTEND', by: employer, tell: graduate }),
  ...from(['PENDING_GRADUATE'], { event: 'ACCEPT', to: 'NEXT_LEVEL', by: graduate, tell: everyone }),
  ...from(unanswered, { event: 'DECLINE', to: 'DECLINED', by: graduate, reason: 'required', tell: employer }),
  ...from(['PENDING_GRADUATE'], { event: 'COUNTER', to: 'COUNTERED', by: graduate, tell: employer }),
  ...from(['COUNTERED'], { event: 'TAKE_BACK_COUNTER', to: 'PENDING_GRADUATE', by: graduate, tell: employer }),
  // Whatever the employer answers, the graduate then has one exact version before him and binds himself by ACCEPT.
  ...from(['COUNTERED'], { event: 'ACCEPT_COUNTER', to: 'PENDING_GRADUATE', by: employer, tell: graduate }),
  ...from(['COUNTERED'], { event: 'AMEND_COUNTER', to: 'PENDING_GRADUATE', by: employer, tell: graduate }),
  ...from(['COUNTERED'], {
    event: 'REFUSE_COUNTER',
    to: 'PENDING_GRADUATE',
    by: employer,
    reason: 'required',
    tell: graduate,
  }),
  ...from(unanswered, { event: 'EXPIRE', to: 'EXPIRED', by: clock, tell: sides }),
  // Its employer was suspended; the employer is told once, not for every letter.
  ...from(unanswered, { event: 'LAPSE', to: 'WITHDRAWN', by: clock, reason: 'required', tell: graduate }),
  ...from(reviewing, { event: 'PASS', to: 'NEXT_LEVEL', by: school, tell: everyone }),
  // From CORRECTING_* by the level that asked: a record nobody corrects must not bind the graduate for ever.
  ...from([...reviewing, ...correcting], {
    event: 'REJECT',
    to: 'REVIEW_FAILED',
    by: school,
    reason: 'required',
    tell: everyone,
  }),
  ...from(reviewing, {
    event: 'ASK_CORRECTION',
    to: 'CORRECTING_EMPLOYER',
    by: school,
    reason: 'required',
    tell: sides,
  }),
  ...from(['CORRECTING_EMPLOYER'], { event: 'CORRECT', to: 'CORRECTING_GRADUATE', by: employer, tell: graduate }),
  ...from(['CORRECTING_GRADUATE'], {
    event: 'CONFIRM_CORRECTION',
    to: 'ASKING_LEVEL',
    by: graduate,
    tell: ['EMPLOYER', 'SCHOOL'],
  }),
  ...from(['CORRECTING_GRADUATE'], {
    event: 'REFUSE_CORRECTION',
    to: 'CORRECTING_EMPLOYER',
    by: graduate,
    reason: 'required',
    tell: employer,
  }),
  // The graduate changes department: the record moves to that department's reviewers and stays in its state. A signed
  // one shows the fact.
  ...during([...reviewing, ...correcting, 'SIGNED'], { event: 'MOVE', by: school, reason: 'required', tell: everyone }),
  // The other side agreed to leave before the end.
  ...from([...reviewing, ...correcting], { event: 'RETRACT', to: 'RETRACTED', by: sides, tell: everyone }),
  ...during(['SIGNED'], { event: 'AMEND', by: school, tell: everyone }),
  // SYSTEM where a public notice ran out without an objection.
  ...from(['SIGNED'], { event: 'TERMINATE', to: 'TERMINATED', by: ['SCHOOL', 'SYSTEM'], tell: everyone }),
  ...from(['SIGNED'], { event: 'FULFIL', to: 'FULFILLED', by: sides, tell: everyone }),
  ...from(['FULFILLED'], {
    event: 'CONTEST_FULFILMENT',
    to: 'SIGNED',
    by: sides,
    reason: 'required',
    tell: everyone,
  }),
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

/**
 * The state an event leads to under these levels; `askingLevel` is the level that waits for a correction. Throws
 * RangeError where a line needs that level and there is none.
 */
export function targetOf(
  transition: Transition,
  from: AgreementState,
  levels: readonly ReviewLevel[],
  askingLevel?: ReviewLevel | null,
): AgreementState {
  if (transition.to === 'NEXT_LEVEL') return nextReviewState(from, levels);
  if (transition.to !== 'ASKING_LEVEL') return transition.to;
  if (!askingLevel) throw new RangeError('No level asked for this correction.');
  return stateOfLevel(askingLevel);
}
