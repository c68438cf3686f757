import type { inputs as source } from '../zh-CN/inputs';

export const inputs: Record<keyof typeof source, string> = {
  FIELD_INVALID: 'This entry could not be understood. Please check and enter it again.',
  ID_INVALID: 'The page address is wrong. Please open the record again from the list.',
  REASON_MISSING: 'Please give a reason of at least 2 characters; the other side will read it.',
  REASON_TOO_LONG: 'Please keep the reason within 500 characters.',
  OPINION_TOO_LONG: 'Please keep the opinion within 200 characters.',
  CONFIRMATION_MISSING: 'Please tick the confirmation that you understand what accepting binds you to.',
  ENROLMENT_MISSING: 'Please choose a graduate from your favourites first.',
  TRANSFER_PROFILE_MISSING: 'Please choose a transfer profile, or create one first.',
  OPENING_YEAR_INVALID: 'Please enter the graduation year with four digits, for example 2027.',
  OPENING_YEAR_FAR: 'Only years from last year to six years ahead can be opened. Please check.',
  REVIEW_PATH_MISSING: 'Please choose the review levels.',
  ADDRESS_INVALID: 'Please enter a mainland mobile number or an e-mail address, for example name@example.cn.',
  LEVEL_MISSING: 'Please choose what to review.',
  DEPARTMENT_MISSING: 'Please choose a department of this school.',
  JOINING_TERMS_MISSING: 'Please read and tick the agreement before the account is opened.',
  JOINING_PASSWORD_WRONG:
    'The password is not right. Please enter the one you sign in with; after too many tries the link is switched off.',
  REPLY_DAYS_OUTSIDE_POLICY: 'The reply period is outside what this school allows. Please change the number of days.',
};
