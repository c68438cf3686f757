import type { inputs as source } from '../zh-CN/inputs';

export const inputs: Record<keyof typeof source, string> = {
  FIELD_INVALID: 'This entry could not be understood. Please check and enter it again.',
  ID_INVALID: 'The page address is wrong. Please open the record again from the list.',
  REASON_MISSING: 'Please give a reason of at least 2 characters; the other side will read it.',
  REASON_TOO_LONG: 'Please keep the reason within 500 characters.',
  OPINION_TOO_LONG: 'Please keep the opinion within 200 characters.',
  CONFIRMATION_MISSING: 'Please tick the confirmation that you understand what accepting binds you to.',
  ANSWER_MISSING: 'Say why not, at least 2 characters; the graduate will read it.',
  DEPARTMENT_UNKNOWN:
    'Your school has no such department. Choose one of the list, or add it on the departments page first.',
  ROSTER_STUDENT_NUMBER_INVALID: 'A student number has letters, digits and - _ . / only, at most 30. Please check it.',
  ROSTER_MAJOR_CODE_INVALID: 'A major code has 4 to 12 digits and letters, for example 080902.',
  ROSTER_ORIGIN_MISSING: 'Give the six-digit code of the place of origin, or its full name from the province down.',
  ROSTER_ORIGIN_NAME_UNKNOWN:
    'This place was not found. Give its six-digit code, or its full name from the province down, such as 福建省福州市鼓楼区.',
  ENROLMENT_MISSING: 'Please choose a graduate from your favourites first.',
  TRANSFER_PROFILE_MISSING: 'Please choose a transfer profile, or create one first.',
  REPLY_DAYS_OUTSIDE_POLICY: 'The reply period is outside what this school allows. Please change the number of days.',
};
