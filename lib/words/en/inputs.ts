import type { inputs as source } from '../zh-CN/inputs';

export const inputs: Record<keyof typeof source, string> = {
  FIELD_INVALID: 'This entry could not be understood. Please check and enter it again.',
  ID_INVALID: 'The page address is wrong. Please open the record again from the list.',
  REASON_MISSING: 'Please give a reason of at least 2 characters; the other side will read it.',
  REASON_TOO_LONG: 'Please keep the reason within 500 characters.',
  OPINION_TOO_LONG: 'Please keep the opinion within 200 characters.',
  CONFIRMATION_MISSING: 'Please tick the confirmation that you understand what accepting binds you to.',
  CONSENT_NOT_TICKED: 'Please tick the box to agree; if you do not agree, choose “Not now”.',
  TERMS_MISSING: 'Please read and accept the terms of use and the privacy notice.',
  CODE_CHANNEL_MISSING: 'Please choose whether the code comes by SMS or by e-mail.',
  CODE_CHANNEL_NONE: 'Your account has no address of this kind. Please choose another way.',
  PROOF_METHOD_MISSING: 'Please choose how to verify.',
  GRADUATION_YEAR_INVALID: 'The graduation year has four digits, for example 2027; leave it empty if unsure.',
  REPORT_EMPTY: 'Please write at least one right value.',
  ENROLMENT_MISSING: 'Please choose a graduate from your favourites first.',
  TRANSFER_PROFILE_MISSING: 'Please choose a transfer profile, or create one first.',
  REPLY_DAYS_OUTSIDE_POLICY: 'The reply period is outside what this school allows. Please change the number of days.',
};
