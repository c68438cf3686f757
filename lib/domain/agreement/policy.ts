import { all, type Decision, denied, when } from '@/lib/domain/access/decision';
import { mayUse } from '@/lib/domain/access/permissions';
import { reaches, type Viewer } from '@/lib/domain/access/viewer';
import { acceptanceAllowed, type SchoolPolicy } from '../school/policy-rules';
import { isCommissioned } from './commissioning';
import { type AgreementState, levelOfState, type ReviewLevel } from './states';
import { type AgreementEventName, transitionFor } from './transitions';

/** What a policy needs to know of an agreement; every loader gives at least this. */
export interface AgreementFacts {
  state: AgreementState;
  replyBy: Date;
  departmentId: string;
  /** The level that waits for a correction; null outside CORRECTING_*. */
  askingLevel: ReviewLevel | null;
}

/** Can this happen to it at all? */
export const happens = (facts: AgreementFacts, event: AgreementEventName): Decision =>
  when(transitionFor(facts.state, event) !== undefined, 'AGREEMENT_WRONG_STATE');

/** Is the letter still open at `now`? The deadline itself is exclusive: the end of the last day. */
export const beforeDeadline = (facts: AgreementFacts, now: Date): Decision =>
  when(now.getTime() < facts.replyBy.getTime(), 'AGREEMENT_DEADLINE_PASSED');

/** May the employer send a new letter? While its certification is changed, or ran out, new ones wait. */
export function mayInvite(viewer: Viewer, certificationState: string): Decision {
  return all(
    mayUse(viewer, 'employer.agreements.write'),
    when(certificationState !== 'RECERTIFYING', 'EMPLOYER_RECERTIFYING'),
    when(certificationState !== 'EXPIRED', 'EMPLOYER_LICENCE_EXPIRED'),
    when(certificationState === 'CERTIFIED', 'NOT_CERTIFIED'),
  );
}

/** May the employer take back the letter? As long as it is unanswered, also after its deadline. */
export function mayWithdraw(viewer: Viewer, facts: AgreementFacts): Decision {
  return all(mayUse(viewer, 'employer.agreements.write'), happens(facts, 'WITHDRAW'));
}

/** May the employer give longer to answer? While it can still be answered. */
export function mayExtend(viewer: Viewer, facts: AgreementFacts, now: Date): Decision {
  return all(mayUse(viewer, 'employer.agreements.write'), happens(facts, 'EXTEND'), beforeDeadline(facts, now));
}

/** May the employer remind the graduate by hand? While it is his turn and he can still answer. */
export function mayRemind(viewer: Viewer, facts: AgreementFacts, now: Date): Decision {
  return all(mayUse(viewer, 'employer.agreements.write'), happens(facts, 'ACCEPT'), beforeDeadline(facts, now));
}

/** What must be so before a graduate can be bound; the slot itself is decided by the database. */
export interface AcceptanceFacts extends AgreementFacts {
  baseDataConfirmed: boolean;
  enrolled: boolean;
  boundElsewhere: boolean;
  consentsGiven: boolean;
  /** No unit commissioned the studies, or the proof of its consent is there. */
  commissionAgreed: boolean;
  /** The school's rules in force; null = the year is not open. */
  policy: Pick<SchoolPolicy, 'rules'> | null;
}

/** May the graduate accept now? */
export function mayAccept(viewer: Viewer, facts: AcceptanceFacts, now: Date): Decision {
  return all(
    mayUse(viewer, 'graduate.agreements.answer'),
    happens(facts, 'ACCEPT'),
    beforeDeadline(facts, now),
    facts.policy ? acceptanceAllowed(facts.policy.rules, now) : denied('SCHOOL_YEAR_CLOSED'),
    when(facts.enrolled, 'GRADUATE_NOT_ENROLLED'),
    when(facts.baseDataConfirmed, 'GRADUATE_DATA_UNCONFIRMED'),
    when(facts.consentsGiven, 'CONSENT_MISSING'),
    when(facts.commissionAgreed, 'COMMISSION_CONSENT_MISSING'),
    when(!facts.boundElsewhere, 'GRADUATE_BOUND'),
  );
}

/** May the graduate hand in the consent of the unit that commissioned his studies? While the letter waits for him. */
export function mayProveCommission(
  viewer: Viewer,
  facts: AgreementFacts & { trainingMode: string },
  now: Date,
): Decision {
  return all(
    mayUse(viewer, 'graduate.agreements.answer'),
    happens(facts, 'ACCEPT'),
    beforeDeadline(facts, now),
    when(isCommissioned(facts.trainingMode), 'COMMISSION_CONSENT_UNNEEDED'),
  );
}

/** May the graduate decline now? Being bound elsewhere leaves other letters readable, not answerable (rule d). */
export function mayDecline(viewer: Viewer, facts: AgreementFacts & { boundElsewhere: boolean }, now: Date): Decision {
  return all(
    mayUse(viewer, 'graduate.agreements.answer'),
    happens(facts, 'DECLINE'),
    beforeDeadline(facts, now),
    when(!facts.boundElsewhere, 'GRADUATE_BOUND'),
  );
}

/**
 * May this reviewer decide at the level that has the agreement? Below the school only graduates of the own
 * department. `seen` is the level the reviewer looked at: meanwhile it may have gone on to another.
 */
export function mayReview(
  viewer: Viewer,
  facts: AgreementFacts,
  event: 'PASS' | 'REJECT',
  seen?: ReviewLevel,
): Decision {
  const general = all(mayUse(viewer, 'school.reviews.decide'), happens(facts, event));
  if (!general.allowed || viewer.party !== 'SCHOOL') return general;
  const level = levelOfState(facts.state) ?? facts.askingLevel;
  if (seen && seen !== level) return denied('AGREEMENT_STALE');
  const fits = viewer.scopes.some((scope) => scope.level === level && reaches(scope, facts.departmentId));
  return fits ? general : denied('REVIEW_OTHER_LEVEL');
}
