import { describe, expect, it } from 'vitest';
import type { Decision } from '@/lib/domain/access/decision';
import type { EmployerRole, Viewer } from '@/lib/domain/access/viewer';
import { mayAccept, mayDecline, mayReview, mayWithdraw } from '@/lib/domain/agreement/policy';
import { agreementStates, levelOfState, type AgreementState, type ReviewLevel } from '@/lib/domain/agreement/states';
import { agreementTransitions, nextReviewState, transitionFor } from '@/lib/domain/agreement/transitions';

const base = { accountId: 'a', membershipId: 'm', sessionId: 's', name: 'n' };
const employer = (role: EmployerRole, isCertified = true): Viewer => ({
  ...base,
  party: 'EMPLOYER',
  role,
  employerId: 'e',
  employerName: 'E',
  isCertified,
});
const graduate: Viewer = { ...base, party: 'GRADUATE', personId: 'p' };
const reviewer = (level: ReviewLevel, departmentId: string | null = null): Viewer => ({
  ...base,
  party: 'SCHOOL',
  schoolId: 's',
  schoolName: 'S',
  scopes: [{ level, departmentId }],
});
const operator: Viewer = { ...base, party: 'PLATFORM' };

const now = new Date('2026-11-24T00:00:00Z');
const facts = (state: AgreementState) => ({
  state,
  replyBy: new Date(now.getTime() + 1),
  departmentId: 'd',
  baseDataConfirmed: true,
  enrolled: true,
  boundElsewhere: false,
  consentsGiven: true,
});

/** Every deed with the viewers who may do it where the table lets it happen. */
const deeds: Record<string, { can: readonly Viewer[]; decide(viewer: Viewer, state: AgreementState): Decision }> = {
  WITHDRAW: {
    can: [employer('ADMINISTRATOR'), employer('RECRUITER')],
    decide: (viewer, state) => mayWithdraw(viewer, facts(state)),
  },
  ACCEPT: { can: [graduate], decide: (viewer, state) => mayAccept(viewer, facts(state), now) },
  DECLINE: { can: [graduate], decide: (viewer, state) => mayDecline(viewer, facts(state), now) },
  PASS: {
    can: [reviewer('COUNSELLOR', 'd'), reviewer('DEPARTMENT', 'd'), reviewer('SCHOOL')],
    decide: (viewer, state) => mayReview(viewer, facts(state), 'PASS'),
  },
  REJECT: {
    can: [reviewer('COUNSELLOR', 'd'), reviewer('DEPARTMENT', 'd'), reviewer('SCHOOL')],
    decide: (viewer, state) => mayReview(viewer, facts(state), 'REJECT'),
  },
};

const everybody: readonly Viewer[] = [
  employer('ADMINISTRATOR'),
  employer('RECRUITER'),
  employer('READER'),
  employer('RECRUITER', false),
  graduate,
  reviewer('COUNSELLOR'),
  reviewer('COUNSELLOR', 'd'),
  reviewer('COUNSELLOR', 'another'),
  reviewer('DEPARTMENT'),
  reviewer('DEPARTMENT', 'd'),
  reviewer('DEPARTMENT', 'another'),
  reviewer('SCHOOL'),
  operator,
];

const describeViewer = (viewer: Viewer): string => JSON.stringify({ ...viewer, ...base });

/** What the table and the scopes say, written down apart from the policies. */
function isAllowed(event: keyof typeof deeds, viewer: Viewer, state: AgreementState): boolean {
  const isOne = deeds[event]?.can.some((one) => describeViewer(one) === describeViewer(viewer)) ?? false;
  if (!isOne || !transitionFor(state, event as 'PASS')) return false;
  return viewer.party !== 'SCHOOL' || viewer.scopes.some(({ level }) => level === levelOfState(state));
}

describe.each(Object.keys(deeds))('%s', (event) => {
  it.each(agreementStates)('is decided for every party in %s as the table says', (state) => {
    for (const viewer of everybody) {
      const decision = deeds[event]?.decide(viewer, state);
      expect(decision?.allowed, describeViewer(viewer)).toBe(isAllowed(event, viewer, state));
    }
  });
});

it('the deadline is exclusive and what stands in the way is named', () => {
  const open = facts('PENDING_GRADUATE');
  expect(mayAccept(graduate, { ...open, replyBy: now }, now)).toEqual({
    allowed: false,
    code: 'AGREEMENT_DEADLINE_PASSED',
  });
  expect(mayAccept(graduate, { ...open, boundElsewhere: true }, now)).toEqual({
    allowed: false,
    code: 'GRADUATE_BOUND',
  });
  expect(mayAccept(graduate, { ...open, enrolled: false }, now)).toEqual({
    allowed: false,
    code: 'GRADUATE_NOT_ENROLLED',
  });
  expect(mayAccept(graduate, { ...open, baseDataConfirmed: false }, now)).toEqual({
    allowed: false,
    code: 'GRADUATE_DATA_UNCONFIRMED',
  });
});

it('every line of the table leaves from a state at most once an event, and reviews go through the frozen levels', () => {
  const keys = agreementTransitions.map(({ from, event }) => `${from} ${event}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(nextReviewState('PENDING_GRADUATE', ['SCHOOL'])).toBe('PENDING_SCHOOL');
  expect(nextReviewState('PENDING_GRADUATE', ['DEPARTMENT', 'SCHOOL'])).toBe('PENDING_DEPARTMENT');
  expect(nextReviewState('PENDING_DEPARTMENT', ['DEPARTMENT', 'SCHOOL'])).toBe('PENDING_SCHOOL');
  expect(nextReviewState('PENDING_SCHOOL', ['DEPARTMENT', 'SCHOOL'])).toBe('SIGNED');
});
