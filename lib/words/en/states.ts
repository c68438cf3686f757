import type { states as source } from '../zh-CN/states';

type Words<T> = { [K in keyof T]: { [L in keyof T[K]]: string } };

export const states: Words<typeof source> = {
  agreement: {
    PENDING_GRADUATE: 'Awaiting graduate', COUNTERED: 'Changes requested', PENDING_COUNSELLOR: 'With counsellor', PENDING_DEPARTMENT: 'With department',
    PENDING_SCHOOL: 'With school', CORRECTING_EMPLOYER: 'Employer correcting', CORRECTING_GRADUATE: 'Graduate confirming', SIGNED: 'Signed',
    FULFILLED: 'Fulfilled', TERMINATED: 'Terminated', DECLINED: 'Declined', WITHDRAWN: 'Withdrawn', EXPIRED: 'Expired',
    REVIEW_FAILED: 'Review failed', RETRACTED: 'Retracted',
  },
  certification: {
    DRAFT: 'Not submitted', REMITTING: 'Awaiting remittance', AWAITING_AMOUNT: 'Awaiting amount', REMITTANCE_FAILED: 'Remittance failed', IN_REVIEW: 'In review',
    SUPPLEMENT_REQUIRED: 'Supplement required', REJECTED: 'Rejected', CERTIFIED: 'Certified', RECERTIFYING: 'Re-certifying', SUSPENDED: 'Suspended',
  },
  party: { EMPLOYER: 'Employer', GRADUATE: 'Graduate', SCHOOL: 'School', PLATFORM: 'Operator', SYSTEM: 'System' },
  level: { COUNSELLOR: 'Counsellor review', DEPARTMENT: 'Department review', SCHOOL: 'School review' },
  role: { ADMINISTRATOR: 'Administrator', RECRUITER: 'Recruiter', READER: 'Read only', REVIEWER: 'Reviewer', OPERATOR: 'Operator', HOLDER: 'Graduate' },
  event: {
    INVITATION_SENT: 'Invitation sent', INVITATION_WITHDRAWN: 'Invitation withdrawn', INVITATION_ACCEPTED: 'Invitation accepted', INVITATION_DECLINED: 'Invitation declined',
    INVITATION_EXPIRED: 'Invitation expired', REVIEW_PASSED: 'Review passed', REVIEW_REJECTED: 'Review not passed', AGREEMENT_SIGNED: 'Review passed, agreement signed',
  },
};
