/** What is wrong with a field and how to correct it, by the codes of lib/domain; both languages have the same keys. */
export const rules = {
  FIELD_REQUIRED: 'This is still empty. Please fill it in.',
  FIELD_TOO_LONG: 'This is too long. Please shorten it.',
  FIELD_TOO_LONG_BY: 'At most {limit} characters; there are {length} now. Please shorten it.',
  CODE_INVALID: 'This is not one of the choices. Please choose again from the list.',
  REGION_TOO_COARSE: 'Please choose down to the district.',
  REGION_INVALID: 'We cannot find this place. Please choose province, city and district from the lists.',
  MONEY_INVALID: 'Enter an amount in yuan with at most two decimals, for example 8000 or 8000.50.',
  DATE_INVALID: 'Enter a date that exists, for example 2026-07-01.',
  MONTH_INVALID: 'Enter year and month, for example 2022-09.',
  MONTHS_INVALID: 'Enter a whole number of months, for example 36.',
  MONTHS_TOO_MANY: 'That is too many months. A contract lasts at most 600 months, probation or traineeship at most 12.',
  POSTCODE_INVALID: 'A postcode has 6 digits, for example 350100.',
  TELEPHONE_INVALID:
    'Enter a mobile number, or a landline with its area code, for example 0591-87654321; blanks and hyphens do no harm.',
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
  POLICY_REPLY_DAYS_REVERSED: 'The most days cannot be fewer than the least. Please change one of them.',
  POLICY_WINDOW_REVERSED: 'The last day lies before the first. Please change one of them.',
  POLICY_DATE_FAR: 'This date is far from the graduation year. Please check the year you typed.',
  POLICY_MAXIMUM_INVALID: 'Please give a whole number from 0 to 9, or leave it empty for no limit.',
  POLICY_NOTICE_DAYS_INVALID: 'Please give a whole number of days from 0 to 30; 0 means no public notice.',
  POLICY_PAPERS_TOO_MANY: 'At most 10 papers. Please join or remove some.',
  POLICY_PAPER_TOO_LONG: 'The name of a paper has at most 40 characters. Please shorten it.',
  POLICY_PAPER_TWICE: 'A paper is listed twice. Please remove one of the lines.',
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
  ADVICE_UNIT_NAME_NOT_CERTIFIED:
    'The name of the employer on the letter is not the certified one. The agreement binds the certified employer only: update the certification first, then send.',
  ADVICE_ACTUAL_EMPLOYER_SAME:
    'The actual work unit is you yourself. This field is for labour dispatch only; better leave it empty.',
  ADVICE_ACTUAL_EMPLOYER_OTHER:
    'The actual work unit “{other}” is not the certified employer “{name}”. The agreement is made by {name}, which answers for it. Make sure this is labour dispatch, or empty the field.',
  ADVICE_PROBATION_NOT_ALLOWED:
    'There is a probation, but the labour contract law (art. 19) allows none for contracts under three months or until a task is done. Please empty it.',
  ADVICE_PROBATION_TOO_LONG:
    'The probation is longer than the law allows: for such a contract at most {months, plural, one {# month} other {# months}} (labour contract law art. 19); what is beyond is void. Please shorten it.',
  ADVICE_PROBATION_UNUSUAL:
    'The probation is longer than the limit of the labour contract law ({months, plural, one {# month} other {# months}}). Appointments of public institutions have rules of their own: make sure which apply.',
  ADVICE_PAY_BELOW_MINIMUM:
    '{field, select, regularPay {The monthly pay} probationPay {The pay during probation or traineeship} other {The pay}} is below the lowest monthly minimum wage of {place}: {lowest} yuan since {since}. Paying less is void and must be made good. Please raise it, or check the place of work.',
  ADVICE_PROBATION_PAY_LOW:
    'The pay during probation is below 80 % of the regular pay ({lowest} yuan), the least the labour contract law (art. 20) usually allows. Please raise it.',
  ADVICE_DAMAGES_HIGH:
    '{field, select, employerDamages {The damages the employer owes} graduateDamages {The damages the graduate owes} other {The damages}} are above {limit} yuan, more than is usual. Such sums lead to disputes and may not be upheld in full. Make sure both sides agree, or lower them.',
  ADVICE_DAMAGES_UNEQUAL: 'The graduate would owe more than the employer. Equal amounts are fairer.',
  ADVICE_REPLY_AFTER_LAST_REPORT:
    'The last day to answer is not before the last day to report: who accepts on it can no longer report in time. Give fewer days to answer, or move the report dates.',
  ADVICE_REPLY_AFTER_FIRST_REPORT:
    'The last day to answer is not before the first day to report ({report}): the graduate may accept after reporting has begun, and the school still has to review. Give fewer days to answer, or move the report dates.',
  ADVICE_ACCEPTANCE_OVER:
    'The school took acceptances until {to}; the graduate cannot accept any more. Please ask the career office whether it extends the time before you send.',
  ADVICE_REPLY_BEFORE_ACCEPTANCE:
    'The school takes acceptances from {from}, after the last day to answer, so the graduate cannot accept at all. Please allow more days, or send the letter closer to that date.',
  ADVICE_REPLY_AFTER_ACCEPTANCE:
    'The school takes acceptances until {to}, before your reply deadline: after {to} the graduate cannot accept. Please allow fewer days, or ask the graduate to accept early.',
  ADVICE_ACCEPTANCE_AHEAD:
    'The school takes acceptances from {from}; until then the graduate can read the letter but not accept.',
  ADVICE_COMMISSION_CONSENT_MISSING:
    'This graduate studies for a commissioning unit ({unit}), which must agree before the letter can be accepted. Please settle it with the graduate, who uploads the consent on the page of the invitation.',
  ADVICE_REPORT_IN_PAST: 'The last day to report is already past, so nobody can report in time. Please choose another.',
  ADVICE_REPORT_BEFORE_GRADUATION:
    'Reporting begins before graduation ({graduatesOn}). Make sure the graduate can come by then.',
  ADVICE_ADDRESS_WITHOUT_REGION:
    'No province or city was recognised in the address, so mail may go astray. Begin with province and city.',
  ADVICE_ADDRESS_WITHOUT_DOOR_NUMBER:
    'No door number (号, 栋, 室 …) was found in the address, so mail may come back. Write it down to the street and number; if there really is none, leave it.',
  ADVICE_POSTCODE_OTHER_PROVINCE:
    'The postcode does not belong to {province}, where the address is, so mail may go astray. Check both; near a border it may still be right.',
  ADVICE_RECIPIENT_LOOKS_LIKE_PERSON:
    'The recipient looks like the name of a person. Archives go to an institution, never to a person. Please enter its full name.',
  ADVICE_RECIPIENT_NOT_FULL_NAME:
    'The recipient looks like a short form, and mail may not find it. Please enter the full name.',
  ADVICE_EMPLOYER_WITHOUT_FILE_AUTHORITY:
    'Private and foreign-owned employers usually have no right to manage personnel files, so the archive may be refused. Consider a custodian: pick a public talent service from the directory. If you were granted the right, leave it.',
};
