import { all, type Decision, denied, when } from '@/lib/domain/access/decision';
import { mayUse } from '@/lib/domain/access/permissions';
import { reaches, seesWholeSchool, type Viewer } from '@/lib/domain/access/viewer';
import { type AgreementState, isBinding, type ReviewLevel } from '@/lib/domain/agreement/states';
import { isOverdue } from './reply-time';
import { otherSide, type ProceedingKind, type ProceedingState, reviewOfState, type Side } from './states';
import { type ProceedingEventName, proceedingTransitionFor } from './transitions';

/** What a policy needs to know of a proceeding; every loader gives at least this. */
export interface ProceedingFacts {
  kind: ProceedingKind;
  state: ProceedingState;
  requestedBy: Side;
  requestedAt: Date;
  /** A condition agreed at signing that lets the applicant end it alone; null = the other side answers. */
  clause: string | null;
  noticeUntil: Date | null;
  departmentId: string;
}

const happens = ({ kind, state }: ProceedingFacts, event: ProceedingEventName): Decision =>
  when(proceedingTransitionFor(kind, state, event) !== undefined, 'PROCEEDING_WRONG_STATE');

/** May this viewer act for his side in something both sides have agreed on? */
const actsForSide = (viewer: Viewer): Decision => mayUse(viewer, 'proceedings.act');

/** What may be asked of an agreement in this state. */
const askable: Readonly<Record<ProceedingKind, (state: AgreementState) => boolean>> = {
  TERMINATION: (state) => state === 'SIGNED',
  AMENDMENT: (state) => state === 'SIGNED',
  RETRACTION: (state) => isBinding(state) && state !== 'SIGNED',
};

/**
 * May this side ask for it? Only while nothing else is asked of the same agreement. What the school's rules say on top
 * (window, number of terminations) stands in lib/domain/school/policy-rules: terminationAllowed.
 */
export function mayRequest(
  viewer: Viewer,
  kind: ProceedingKind,
  agreement: { state: AgreementState; hasOpenProceeding: boolean },
): Decision {
  return all(
    actsForSide(viewer),
    when(askable[kind](agreement.state), 'AGREEMENT_WRONG_STATE'),
    when(!agreement.hasOpenProceeding, 'PROCEEDING_OPEN_ALREADY'),
  );
}

/** May the applicant take it back? Until the other side has answered; where nobody has to, until the school decides. */
export function mayCancel(viewer: Viewer, facts: ProceedingFacts): Decision {
  return all(
    actsForSide(viewer),
    when(viewer.party === facts.requestedBy, 'FORBIDDEN'),
    happens(facts, 'CANCEL'),
    when(facts.state === 'PENDING_COUNTERPARTY' || facts.clause !== null, 'PROCEEDING_IN_REVIEW'),
  );
}

/** May the other side answer? Also after the time is over, as long as the school has not taken it up. */
export function mayAnswer(viewer: Viewer, facts: ProceedingFacts, event: 'AGREE' | 'REFUSE'): Decision {
  return all(
    actsForSide(viewer),
    when(viewer.party === otherSide(facts.requestedBy), 'FORBIDDEN'),
    happens(facts, event),
  );
}

/** May this reviewer decide for the whole school? */
function actsForSchool(viewer: Viewer): Decision {
  const general = mayUse(viewer, 'school.reviews.decide');
  if (!general.allowed || viewer.party !== 'SCHOOL') return general;
  return when(seesWholeSchool(viewer), 'PROCEEDING_SCHOOL_LEVEL');
}

/** May the school go on without the answer? A termination only, when fifteen whole days have passed. */
export function mayTakeUp(viewer: Viewer, facts: ProceedingFacts, now: Date): Decision {
  return all(
    actsForSchool(viewer),
    happens(facts, 'TAKE_UP'),
    when(isOverdue(facts.requestedAt, now), 'PROCEEDING_ANSWER_AHEAD'),
  );
}

/**
 * May this reviewer decide at the level that has it? Below the school only for graduates of the own department.
 * `seen` is the level the reviewer looked at: meanwhile it may have gone on to another.
 */
export function mayReviewProceeding(
  viewer: Viewer,
  facts: ProceedingFacts,
  event: 'PASS' | 'REJECT',
  seen?: ReviewLevel,
): Decision {
  const level = reviewOfState(facts.state);
  const general = all(
    mayUse(viewer, 'school.reviews.decide'),
    happens(facts, event),
    // A public notice is stopped, not reviewed.
    when(level !== undefined, 'PROCEEDING_WRONG_STATE'),
  );
  if (!general.allowed || viewer.party !== 'SCHOOL') return general;
  if (seen && seen !== level) return denied('PROCEEDING_STALE');
  const fits = viewer.scopes.some((scope) => scope.level === level && reaches(scope, facts.departmentId));
  return fits ? general : denied('PROCEEDING_OTHER_LEVEL');
}

/** May the school stop a public notice that runs, because somebody objected? Until its last second. */
export function mayStopNotice(viewer: Viewer, facts: ProceedingFacts, now: Date): Decision {
  return all(
    actsForSchool(viewer),
    when(facts.state === 'PUBLIC_NOTICE', 'PROCEEDING_WRONG_STATE'),
    happens(facts, 'REJECT'),
    when(facts.noticeUntil !== null && now.getTime() < facts.noticeUntil.getTime(), 'PROCEEDING_NOTICE_OVER'),
  );
}

/** May the clock end the public notice? From its end on, which is exclusive. */
export function mayEndNotice(facts: ProceedingFacts, now: Date): Decision {
  return all(
    happens(facts, 'END_NOTICE'),
    when(facts.noticeUntil !== null && now.getTime() >= facts.noticeUntil.getTime(), 'PROCEEDING_NOTICE_RUNS'),
  );
}
