import type { inputs as source } from '../zh-CN/inputs';

export const inputs: Record<keyof typeof source, string> = {
  FIELD_INVALID: 'This entry could not be understood. Please check and enter it again.',
  ID_INVALID: 'The page address is wrong. Please open the record again from the list.',
  REASON_MISSING: 'Please give a reason of at least 2 characters; the other side will read it.',
  REASON_TOO_LONG: 'Please keep the reason within 500 characters.',
  OPINION_TOO_LONG: 'Please keep the opinion within 200 characters.',
  MOBILE_CODE_WRONG: 'The SMS code is wrong or no longer valid. Please check the newest message or request a new code.',
  EMAIL_CODE_WRONG: 'The e-mail code is wrong or no longer valid. Please check the newest mail or request a new code.',
  EMAIL_PROVEN: 'This e-mail is verified already. No code is needed; you can save.',
  CONSENT_MISSING: 'Please read the terms of service and the privacy notice and tick the consent.',
  PLATFORM_MISSING: 'Please choose which platform the certification is for.',
  TELEPHONE_OR_FAX_MISSING: 'Please enter a work telephone or a fax number, at least one of them.',
  ORGANISATION_NAME_DIFFERS:
    'The name differs from the company name under personal information. Both must be as on the licence; please check.',
  BUSINESS_FIELDS_TOO_MANY: 'At most 10 fields of business. Please remove some.',
  TRUTH_NOT_CONFIRMED: 'Please tick to confirm that everything above is true and matches your documents.',
  CONFIRMATION_MISSING: 'Please tick the confirmation that you understand what accepting binds you to.',
  ENROLMENT_MISSING: 'Please choose a graduate from your favourites first.',
  TRANSFER_PROFILE_MISSING: 'Please choose a transfer profile, or create one first.',
  REPLY_DAYS_OUTSIDE_POLICY: 'The reply period is outside what this school allows. Please change the number of days.',
};
