/** What is wrong with a field and how to mend it, by the codes of lib/domain; both languages have the same keys. */
export const rules = {
  FIELD_REQUIRED: 'This is still empty. Please fill it in.',
  FIELD_TOO_LONG: 'This is too long. Please shorten it.',
  CODE_INVALID: 'This is not one of the choices. Please choose again from the list.',
  REGION_INVALID: 'We cannot find this place. Please choose province, city and district from the lists.',
  MONEY_INVALID: 'Enter an amount in yuan with at most two decimals, for example 8000 or 8000.50.',
  DATE_INVALID: 'Enter a date that exists, for example 2026-07-01.',
  MONTH_INVALID: 'Enter year and month, for example 2022-09.',
  MONTHS_INVALID: 'Enter a whole number of months, for example 36.',
  MONTHS_TOO_MANY: 'That is too many months. A contract lasts at most 600 months, probation or traineeship at most 12.',
  POSTCODE_INVALID: 'A postcode has 6 digits, for example 350100.',
  TELEPHONE_INVALID: 'Enter a mobile number, or a landline with its area code, for example 0591-87654321.',
  MOBILE_INVALID: 'Enter a mainland China mobile number of 11 digits.',
  CODE_MISSING: 'Please enter the 6-digit code you received; if you have none yet, use “Send code” first.',
  CODE_FORMAT: 'A code has six digits; please compare it with the message and type it again.',
  EMAIL_INVALID: 'This is not an e-mail address. Please check it, for example name@example.cn.',
  WEBSITE_INVALID: 'Enter a web address that begins with http:// or https://.',
  BANK_ACCOUNT_INVALID: 'A company account has 8 to 32 digits. Please copy it from your bank papers.',
  BANK_LINE_NUMBER_INVALID: 'The bank line number has 12 digits. Your bank can tell you; you may leave it empty.',
  CREDIT_CODE_FORMAT:
    'A unified social credit code has 18 digits and capital letters (no I, O, S, V, Z). Please copy it from the business licence.',
  CREDIT_CODE_CHECK_DIGIT:
    'The check character does not fit, so one character is probably wrong. Please compare with the business licence.',
  ID_NUMBER_FORMAT: 'The number has 18 digits; the last may be an X. Please check it.',
  ID_NUMBER_BIRTH_DATE: 'The birth date inside the number does not exist. Please check digits 7 to 14.',
  ID_NUMBER_CHECK_DIGIT:
    'The check digit does not fit, so one digit is probably wrong. Please compare with the document.',
  ID_NUMBER_RESIDENCE_PERMIT:
    'A residence permit number has 18 digits and begins with 810000, 820000 or 830000. Please check it.',
  ID_NUMBER_TRAVEL_PERMIT:
    'This is not a travel permit number: H or M and 8 digits for Hong Kong and Macao, 8 digits for Taiwan.',
  ID_NUMBER_PASSPORT: 'A passport number has 5 to 17 letters and digits. Please check it.',
  ID_NUMBER_PERMANENT_RESIDENCE: 'This is not a permanent residence card number. Please compare with the card.',
  SCHOOL_CODE_INVALID: 'A school code has 5 digits, for example 10386.',
  STUDY_YEARS_INVALID: 'Enter the length of the programme in years, for example 4 or 2.5.',
  GRADUATE_BIRTH_DATE_MISMATCH: 'The birth date differs from the one in the identity number. Please check both.',
  GRADUATE_SEX_MISMATCH: 'The sex differs from the one in the identity number. Please check both.',
  GRADUATE_COMMISSIONING_UNIT_MISSING: 'Oriented and commissioned graduates need a commissioning unit.',
  GRADUATE_GRADUATION_BEFORE_ENROLMENT: 'The graduation date is not after the month of enrolment. Please check both.',
  TERMS_CONTRACT_MONTHS_MISSING: 'A fixed-term contract needs its length in months.',
  TERMS_CONTRACT_MONTHS_UNUSED: 'Only a fixed-term contract has a length. Clear this field or choose “Fixed term”.',
  TERMS_PROBATION_AND_TRAINEESHIP_BOTH: 'Agree on probation or traineeship, not both. Please clear one of them.',
  TERMS_PROBATION_PAY_MISSING:
    'You agreed on probation or traineeship, so please enter the monthly pay for that time (before tax).',
  TERMS_REPORT_DATES_REVERSED: '“Report by” is before “Report from”. Please change one of the dates.',
  TERMS_TRIAL_LONGER_THAN_CONTRACT: 'Probation or traineeship is longer than the contract. Please check the months.',
  REPLY_DAYS_INVALID: 'The reply period is 1 to 30 days.',
  TRANSFER_ARCHIVE_FIELD_MISSING: 'You receive the archive, so this is needed. Please fill it in.',
  TRANSFER_ARCHIVE_FIELD_UNUSED: 'You do not receive the archive. Clear this field or choose to receive it.',
  TRANSFER_HOUSEHOLD_ADDRESS_MISSING: 'You take on the household registration, so please enter its address.',
  TRANSFER_HOUSEHOLD_ADDRESS_UNUSED:
    'You do not take on the household registration. Clear the address or choose to take it on.',
  AGREEMENT_NUMBER_INVALID: 'This is not an agreement number. It has 16 characters; please compare with the agreement.',
  VERIFICATION_CODE_INVALID:
    'A verification code has 16 letters and digits. Please compare with the foot of the agreement.',
  PASSWORD_TOO_SHORT: 'The password is too short. Use at least 8 characters.',
  PASSWORD_TOO_LONG: 'The password is too long. Use at most 64 characters.',
  PASSWORD_TOO_COMMON: 'This password is easy to guess. Choose another, for example several unrelated words in a row.',
  PASSWORD_CONTAINS_ACCOUNT: 'Please choose a password without your mobile number, e-mail address or name.',
  ADVICE_PROBATION_NOT_ALLOWED:
    'By the labour contract law, contracts under three months and task-based contracts have no probation. Consider clearing it.',
  ADVICE_PROBATION_TOO_LONG:
    'By the labour contract law, probation for this contract is at most {months} months. Consider a shorter one.',
  ADVICE_PROBATION_PAY_LOW:
    'Probation pay must be at least 80% of the agreed pay, which is {lowest} yuan. Consider raising it.',
  ADVICE_DAMAGES_HIGH:
    'Damages {field, select, employerDamages {the employer owes} graduateDamages {the graduate owes} other {}} above {limit} yuan often lead to disputes. Make sure both sides agree.',
  ADVICE_DAMAGES_UNEQUAL: 'The graduate would owe more than the employer. Equal amounts are fairer.',
  ADVICE_REPORT_IN_PAST: 'The last day to report is already past. Please choose another.',
  ADVICE_REPORT_BEFORE_GRADUATION:
    'Reporting begins before graduation ({graduatesOn}). Make sure the graduate can come by then.',
  ADVICE_ADDRESS_WITHOUT_DOOR_NUMBER:
    'The address has no door number, so mail may come back. Write it down to the street and number.',
  ADVICE_RECIPIENT_LOOKS_LIKE_PERSON: 'Archives go to an institution, never to a person. Please enter its full name.',
};
