/** Every message that is not about one agreement. Its words: lib/words/…/messages, under the same key. */
export const messageTemplates = [
  'ONE_TIME_CODE',
  'ROSTER_REQUEST_DECIDED',
  'ACTIVATION_MOBILE_CHANGED',
  'ACTIVATION_MOBILE_REFUSED',
  'AGREEMENT_INVITATION_UNACTIVATED',
  'ENROLMENT_LINKED',
  'ENROLMENT_REFUSED',
  'MEMBERSHIP_INVITATION',
  'MEMBERSHIP_ACCEPTED',
  'COLLEAGUE_INVITATION',
  'CERTIFICATION_APPROVED',
  'CERTIFICATION_SUPPLEMENT',
  'CERTIFICATION_REJECTED',
  'REMITTANCE_SENT',
  'REMITTANCE_FAILED',
  'REMITTANCE_EXPIRED',
] as const;
export type MessageTemplate = (typeof messageTemplates)[number];
