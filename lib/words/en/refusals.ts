import type { refusals as source } from '../zh-CN/refusals';

export const refusals: Record<keyof typeof source, string> = {
  UNEXPECTED:
    'Something unexpected happened and the action was not completed. Your entries are kept. Please try again; if it fails again, tell us the number below.',
  SIGN_IN_WRONG:
    'The account or the password is not right. Please check and try again, or ask the administrator of your organisation or school.',
  NOT_FOUND:
    'This record was not found. It may not be yours, or the address is wrong. Please open it again from the list.',
  FORBIDDEN: 'Your account may not do this. Please ask the administrator of your organisation.',
  SIGN_IN_NEEDED: 'Your session has ended and nothing was submitted. Please sign in again.',
  NOT_CERTIFIED:
    'Your organisation is not certified yet, so this is not available. Please complete the certification first.',
  ORIGIN_FOREIGN:
    'This submission did not come from a page of this site and was not carried out. Please submit again from our page.',
  TOO_MANY_REQUESTS: 'Too many actions in a short time. Please try again in a minute; nothing is lost.',
  REPEATED: 'This form was submitted before; it was not carried out twice. Please reload the page to see the result.',
  FILE_MISSING: 'No file was chosen, or it is empty. Choose a file and upload it again.',
  FILE_TOO_LARGE: 'The file is larger than allowed and was not uploaded. Make it smaller or split it, then try again.',
  FILE_KIND_WRONG:
    'The file is not of a kind that is accepted here and was not uploaded. Choose one of the kinds named on the page.',
  AGREEMENT_STALE:
    'Someone else has just handled this agreement, or its deadline has passed. Your action was not carried out. Please reload the page.',
  AGREEMENT_WRONG_STATE: 'This is not possible in the present state of the agreement. Please reload the page.',
  AGREEMENT_DEADLINE_PASSED: 'The reply deadline has passed. Please ask the employer for a new invitation.',
  AGREEMENT_DEADLINE_AHEAD: 'The reply deadline has not been reached.',
  AGREEMENT_LIVE_EXISTS:
    'You already have a running invitation or agreement with this graduate. Please open it under Online signing.',
  GRADUATE_BOUND:
    'A graduate can have only one agreement at a time, and one is being processed or signed. If it ends, this invitation opens again until its deadline.',
  GRADUATE_NOT_ENROLLED:
    'This student is not on the list of those who can sign (deferred or left). Please ask the school.',
  GRADUATE_DATA_UNCONFIRMED: 'Please confirm the base data registered by your school before accepting.',
  REVIEW_OTHER_LEVEL: 'This agreement is not with your review level now. Please reload the list.',
  SCHOOL_YEAR_CLOSED:
    'The school has not opened online signing for this graduation year. Please contact its career office.',
  IDENTITY_PROOF_MISSING:
    'Your identity check is older than 5 minutes or missing. Please verify again before accepting.',
  IDENTITY_PROOF_WRONG: 'The password or code is not right. Please check and try again.',
  EMPLOYER_ALREADY_CERTIFIED:
    'An organisation with this unified social credit code is already certified. Please ask its administrator to add you as a member.',
  CERTIFICATION_OPEN_EXISTS: 'A certification is already under way. Please continue with it.',
  CERTIFICATION_CODE_TAKEN:
    'Another organisation is certified with this unified social credit code, so this one cannot be approved. Check the licence and reject it with the reason.',
  CERTIFICATION_IN_REVIEW:
    'The certification has been handed in and is being reviewed, so it cannot be changed now. We will tell you the result.',
  CERTIFICATION_CLOSED:
    'The organisation is certified, so nothing can be changed here. To change its name or code, please contact the platform.',
  CERTIFICATION_STALE:
    'Someone else has just changed or handled this certification, so your action was not carried out. Please reload the page and continue with the latest state.',
  CERTIFICATION_INCOMPLETE:
    'The certification is not complete and was not handed in. Go back to Certification and finish the parts marked “To do” or “Needs attention”.',
  IDENTITY_CONSENT_MISSING:
    'The consent was not ticked, so the picture of the identity card was not uploaded. Tick the consent first, then upload.',
  IMAGE_TOO_LARGE:
    'The picture has too many pixels (more than 40 million) and was not uploaded. Make it smaller, then try again.',
  ACCOUNT_EXISTS:
    'This mobile or e-mail already has an account. Please sign in, or sign in by code and change the password.',
  CODE_WRONG: 'The code is wrong or no longer valid. Please check the newest message, or request a new code.',
  CODE_TOO_OFTEN: 'Codes were requested too often. Please wait; one code a minute.',
  ROSTER_REQUEST_OPEN_EXISTS: 'You have already submitted this request and the school is handling it.',
  SCHOOL_EXISTS: 'This school (name or code) is already open.',
  DEPARTMENT_EXISTS: 'There is already a department with this name.',
};
