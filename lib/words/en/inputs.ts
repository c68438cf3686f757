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
  SEARCH_PURPOSE_MISSING: 'Please give the purpose in at least 4 characters; the graduate will read it.',
  SEARCH_PURPOSE_TOO_LONG: 'Please keep the purpose within 100 characters.',
  SEARCH_CONSENT_MISSING: 'Please get the consent of the graduate first, then tick the confirmation.',
  TAG_TOO_LONG: 'One of the tags is too long. Please keep each within 12 characters.',
  TAGS_TOO_MANY: 'Too many tags. Please keep at most 5.',
  NOTE_TOO_LONG: 'Please keep the note within 500 characters.',
  REPLY_DAYS_OUTSIDE_POLICY: 'The reply period is outside what this school allows. Please change the number of days.',
};
