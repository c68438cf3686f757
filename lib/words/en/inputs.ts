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
  SEARCH_PURPOSE_MISSING: 'Please give the purpose in at least 4 characters; the graduate will read it.',
  SEARCH_PURPOSE_TOO_LONG: 'Please keep the purpose within 100 characters.',
  SEARCH_CONSENT_MISSING: 'Please get the consent of the graduate first, then tick the confirmation.',
  TAG_TOO_LONG: 'One of the tags is too long. Please keep each within 12 characters.',
  TAGS_TOO_MANY: 'Too many tags. Please keep at most 5.',
  NOTE_TOO_LONG: 'Please keep the note within 500 characters.',
  REPLY_DAYS_OUTSIDE_POLICY: 'The reply period is outside what this school allows. Please change the number of days.',
};
