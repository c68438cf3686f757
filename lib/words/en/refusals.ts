import type { refusals as source } from '../zh-CN/refusals';

export const refusals: Record<keyof typeof source, string> = {
  UNEXPECTED:
    'Something unexpected happened and the action was not completed. Your entries are kept. Please try again; if it fails again, tell us the number {requestId}.',
  SIGN_IN_WRONG:
    'The account or the password is not right. Please check and try again; if you forgot the password, sign in by code or set a new one.',
  SIGN_IN_NOT_FRESH:
    'You signed in more than 10 minutes ago, so nothing was begun. Please sign out and in again, then come back within 10 minutes.',
  SECOND_FACTOR_WRONG:
    'The code is wrong or was used before. Please wait for the next one in the app; without your phone, type a recovery code.',
  SECOND_FACTOR_TRIES_EXHAUSTED:
    'Too many wrong codes; to protect your account, tries are paused. Please try again in 15 minutes.',
  SECOND_FACTOR_STALE: 'This page is out of date and nothing was done. Please reload it and do it once more.',
  SECOND_FACTOR_ON_ALREADY:
    'A second factor is on already. To change the phone, turn it off first, then set it up again.',
  NOT_FOUND:
    'This record was not found. It may not be yours, or the address is wrong. Please open it again from the list.',
  FORBIDDEN: 'Your account may not do this. Please ask the administrator of your organisation.',
  SIGN_IN_NEEDED:
    'Your session has ended and nothing was submitted, but all you typed is still on this page. Sign in in a new window, keep this page open, then press the button again.',
  NOT_CERTIFIED:
    'Your organisation is not certified yet, so this is not available. Please complete the certification first.',
  ORIGIN_FOREIGN:
    'This submission did not come from a page of this site and was not carried out. Please submit again from our page.',
  TOO_MANY_REQUESTS: 'Too many actions in a short time. Please try again in a minute; nothing is lost.',
  EFFORT_NEEDED:
    'There is much traffic from this network, so a security check comes first; nothing was done yet. It runs by itself; if it does not, wait a minute, enter password and codes again, and press the button once more.',
  ANNOUNCEMENT_STALE:
    'A colleague has just changed this announcement or taken it down, so nothing was done. Refresh the page and decide on what it says now.',
  POST_TEMPLATE_STALE:
    'A colleague has just changed or deleted this template, so your changes were not saved. Copy what you typed, then refresh the page.',
  POST_TEMPLATE_LIMIT:
    'Your organisation has {limit} post templates, the most it can keep. Delete one you no longer use first.',
  TERMS_STALE:
    'The terms changed again a moment ago, so this was not counted. Please reload the page and read the new text.',
  REPEATED: 'This form was submitted before; it was not carried out twice. Please reload the page to see the result.',
  FILE_MISSING: 'No file was chosen, or it is empty. Choose a file and upload it again.',
  FORM_TOO_LARGE:
    'What was sent is too large and was not saved. Go back in your browser to find what you filled in, and upload the picture with the button beside it.',
  FILE_TOO_LARGE: 'The file is larger than allowed and was not uploaded. Make it smaller or split it, then try again.',
  FILE_KIND_WRONG:
    'The file is not of a kind that is accepted here and was not uploaded. Choose one of the kinds named on the page.',
  CALENDAR_FEED_GONE: 'The calendar link has ended already. There is nothing left to do.',
  COLLEAGUE_MEMBER_ALREADY: 'The account with this mobile or e-mail is a member already; nothing needs to be done.',
  INVITATION_LIMIT_TARGET:
    '{limit} invitations went to this mobile or e-mail today, so no other was sent. Please let the person look for the link, or try tomorrow.',
  INVITATION_LIMIT_EMPLOYER:
    'Your organisation has sent {limit} invitations today, the most it can. Please go on tomorrow.',
  INVITATION_LIMIT_ACCOUNT: 'Your account has sent {limit} invitations today, the most it can. Please go on tomorrow.',
  INVITATION_LIMIT_UNCERTIFIED:
    'Before it is certified an organisation can send {limit} invitations in all, so no other was sent. Please complete certification first.',
  INVITATION_OWN_NAME_HOLDS_LINK:
    'The name of your organisation, or yours, looks like a web address and cannot stand in an invitation; nothing was sent. Please complete certification first, or ask the platform to correct the name.',
  UPLOAD_LIMIT:
    'Your organisation has uploaded 40 files today, the most it can, so this one was not kept. Please go on tomorrow.',
  EMPLOYER_RECERTIFYING:
    'Your organisation’s certification is being changed. New invitations wait until it is approved; those under way go on. Your draft is kept and can be sent then.',
  EMPLOYER_LICENCE_EXPIRED:
    'The licence your organisation was certified with has ended, so no new invitations can be sent; running ones go on. Please hand in the new licence under “Certification”.',
  EMPLOYER_SUSPENDED:
    'The platform has suspended your organisation, so this cannot be done now. The reason is on the certification page; if you object, please contact the platform.',
  REMINDED_TODAY:
    'There was a reminder within the last 24 hours, or the letter has just been settled, so nothing was sent. Reload the page to see where it stands; you can remind again tomorrow.',
  REMINDER_NOT_DUE: 'No reminder is due for this letter: its deadline has changed, or it was sent already.',
  LICENCE_NOT_DUE: 'Nothing is due for this organisation: its licence has changed, or it was done already.',
  EMPLOYER_STALE:
    'The state of this organisation changed a moment ago, so nothing was done. Please reload the page and decide on what it says now.',
  EMPLOYER_NOT_CERTIFIED: 'This organisation is not certified now, so it cannot be suspended. Please reload the page.',
  EMPLOYER_NOT_SUSPENDED: 'This organisation is not suspended. Please reload the page.',
  CERTIFICATION_CLAIMED:
    'Another operator is reviewing this one, so nothing was done. Please go on with another claim, or wait until it is put back.',
  CERTIFICATION_NOT_CLAIMED: 'You do not have this one, so there is nothing to put back. Please reload the page.',
  JOINING_TOO_OFTEN:
    'You have asked to join {limit} times today, the most a day allows; nothing was sent. Please check the code and try tomorrow.',
  JOINING_OPEN_EXISTS:
    'You have a request that waits for an answer, so no second one was sent. If its code is wrong, take it back first.',
  JOINING_CLOSED: 'This request was answered or taken back already. Please reload the page.',
  JOINING_ACCOUNT_GONE: 'The account of this person is disabled or closed and cannot join. Please refuse the request.',
  PROCEEDING_WRONG_STATE:
    'This request can no longer be handled in that way; somebody may just have dealt with it. Reload the page to see who has it now.',
  PROCEEDING_STALE:
    'While you were working, this agreement or this request moved on, so your action had no effect. Reload the page, look at where it stands now, and decide again.',
  PROCEEDING_IN_REVIEW:
    'The school is already reviewing this request, so the side that made it can no longer cancel it. If you no longer want it, tell the department or school that reviews it as soon as you can.',
  PROCEEDING_ANSWER_AHEAD:
    'The other side has not had its 15 whole days to answer yet, so the school cannot take this up. You will be told when it can.',
  PROCEEDING_SCHOOL_LEVEL: 'A reviewer of the school level does this. Please contact the career office of the school.',
  PROCEEDING_OTHER_LEVEL: 'This request is not at your level of review now. Refresh the page to see who has it.',
  PROCEEDING_NOTICE_OVER:
    'The public notice has ended and can no longer be stopped. The termination takes effect by itself; refresh the page to see it.',
  PROCEEDING_NOTICE_RUNS: 'The public notice still runs, so the termination cannot take effect yet.',
  PROCEEDING_NOT_DUE: 'There is no reminder to send now: the other side has answered, or it was reminded already.',
  TERMINATION_DRAFT_STALE:
    'This request has just been changed, sent or deleted; nothing was done. Reload the page and go by what it says now.',
  TERMINATION_DONE_ALREADY: 'This agreement has been terminated already; there is nothing to ask for.',
  TERMINATION_PAPER_UNKNOWN:
    'The school has just changed the papers it asks for; this one was not uploaded. Reload the page and follow the new list.',
  TERMINATION_PAPERS_TOO_MANY:
    'At most {limit} papers: this one was not uploaded. Put several into one file, or delete one.',
  TERMINATION_PAPERS_MISSING:
    'Papers the school asks for are missing: {papers}. The request was not sent; please upload them first.',
  TERMINATION_PROOF_MISSING:
    'To leave without fault you need at least one proof. The request was not sent; please upload it first.',
  SETTLEMENT_OTHER_SIDE: 'This is for the other side to do; you need not do anything.',
  SETTLEMENT_NOT_AGREED: 'The other side has not agreed to this sum; nothing has to be paid now.',
  SETTLEMENT_NOT_PAID: 'The payer has not handed in a proof yet; there is nothing to confirm.',
  SETTLEMENT_RECEIVED_ALREADY: 'The payee has confirmed the money already; there is nothing more to do.',
  PROCEEDING_OPEN_ALREADY:
    'Another request about this agreement is already under way, and a new one has to wait until it is settled. See its progress on the agreement page.',
  AGREEMENT_STALE:
    'Someone else has just handled this agreement, or its deadline has passed. Your action was not carried out. Please reload the page.',
  AGREEMENT_WRONG_STATE: 'This is not possible in the present state of the agreement. Please reload the page.',
  AGREEMENT_DEADLINE_PASSED: 'The reply deadline has passed. Please ask the employer for a new invitation.',
  AGREEMENT_DEADLINE_AHEAD: 'The reply deadline has not been reached.',
  ACCEPTANCE_WINDOW_AHEAD:
    'The school takes acceptances from {from}, so you cannot accept yet. Please come back on {from} or later, before the reply deadline. The career office answers questions.',
  ACCEPTANCE_WINDOW_OVER:
    'The school took acceptances until {to} (that day included), so you cannot accept any more. If you still need to, please contact the career office.',
  TERMINATION_WINDOW_AHEAD:
    'The school takes requests for termination from {from}, so it cannot be submitted yet. Please come back on {from} or later.',
  TERMINATION_WINDOW_OVER:
    'The school took requests for termination until {to} (that day included), so it cannot be submitted any more. If you still need to, please contact the career office.',
  TERMINATION_LIMIT_REACHED:
    '{maximum, plural, =0 {The school does not handle terminations online for this year.} one {The school allows one termination per graduate, and this graduate has had it.} other {The school allows # terminations per graduate, and this graduate has had them all.}} Nothing was submitted; if you still need to, please contact the career office.',
  CORRECTION_OUTSIDE_LIST:
    'Something was changed that was not to be corrected; nothing was handed in. Please go back and change only what the reviewer named.',
  CORRECTION_CHANGED:
    'The correction changed after you opened this page; nothing was done. Please look at the newest one before you decide.',
  FULFILMENT_TOO_EARLY:
    'The first day to report has not come, so a labour contract cannot be recorded yet. Please record it after reporting.',
  FULFILMENT_PROCEEDING_OPEN:
    'The end or a change of this agreement is under way; a labour contract can be recorded once that is decided. The record shows how it stands.',
  FULFILMENT_OWN:
    'Your own side recorded this, so you cannot deny it. If it is wrong, please ask the other side to say so.',
  FULFILMENT_CONTEST_OVER:
    'This was recorded more than 30 days ago and cannot be denied here any more. Please ask the school’s employment office or the labour authority.',
  FULFILMENT_BOUND_ELSEWHERE:
    'The graduate has another agreement by now, and only one can bind at a time; this one cannot be “signed” again. Please ask the school’s employment office.',
  LETTER_CHANGED:
    'Since you opened this page the letter has got a new version, so nothing was done. Please read the newest terms first, then decide whether to accept.',
  COUNTER_LIMIT:
    'Changes can be asked for 5 times for one invitation, and all were used. Please accept the terms as they are, or decline.',
  COUNTER_FITS_NO_MORE:
    'What the graduate asks for can no longer simply be agreed to; a reporting date may have passed. Please use “Send other terms” and put it right.',
  VERSION_DRAFT_STALE:
    'Since you opened this page what was typed, the terms or the deadline have changed, so nothing was done: nothing saved, nothing sent. Please open the newest page and check again.',
  AGREEMENT_NO_PAPER: 'This agreement is not signed yet, so there is nothing to download. Come back once it is signed.',
  CHOICE_EMPTY: 'No record was ticked, so nothing was done. Go back to the list and tick some first.',
  EXTENSION_NO_DAY_LEFT:
    'The school’s rules or the reporting dates leave no later day, so nothing was extended. You can withdraw the invitation and send it anew with other dates.',
  AGREEMENT_LIVE_EXISTS:
    'You already have a running invitation or agreement with this graduate. Please open it under Online signing.',
  INVITATION_DRAFT_STALE:
    'Since this page was opened, the draft, the archive details or the last day to answer changed. Nothing was saved and nothing was sent. Please open the newest draft and check it once more.',
  GRADUATE_BOUND:
    'A graduate can have only one agreement at a time, and one is being processed or signed. If it ends, this invitation opens again until its deadline.',
  GRADUATE_NOT_ENROLLED:
    'This student is not on the list of those who can sign (deferred or left). Please ask the school.',
  GRADUATE_DATA_UNCONFIRMED: 'Please confirm the base data registered by your school before accepting.',
  CONSENT_MISSING:
    'Before you accept, two uses of your data need your separate consent: the identity number in the agreement, and showing your data to the inviting employer. Please choose first.',
  COMMISSION_CONSENT_MISSING:
    'Your studies were commissioned by a unit, which must agree before you accept. Please upload its consent on this page, then accept.',
  COMMISSION_CONSENT_UNNEEDED:
    'According to your school no unit commissioned your studies, so no consent is needed. If that is wrong, report it under base data.',
  CONSENT_NUMBER_MISSING:
    'Before you confirm your base data, the use of your identity number needs your separate consent. Please choose first.',
  BASE_DATA_STALE:
    'Your school has just updated your data, so this confirmation was not recorded. Please reload the page, check the new data and confirm again.',
  BASE_DATA_CONFIRMED_ALREADY: 'These data are confirmed already; nothing more to do.',
  BASE_DATA_REPORTED: 'You have reported an error to your school. You can confirm once the school has handled it.',
  ENROLMENT_CLAIM_ANSWERED: 'You have answered about this enrolment already; there is nothing left to do.',
  ENROLMENT_CLAIM_STALE:
    'The school has just changed this enrolment, or you answered elsewhere, so nothing was done. Please reload the page and read it again before you answer.',
  REVIEW_DIFFERENCE_UNSEEN:
    'The roster differs from what the graduate accepted, and that you saw it has not been confirmed, so nothing was passed. Please reload the page, look at each difference and tick the box; if the roster is right, choose “Do not pass”.',
  REVIEW_OTHER_LEVEL: 'This agreement is not with your review level now. Please reload the list.',
  SCHOOL_YEAR_CLOSED:
    'The school has not opened online signing for this graduation year. Please contact its career office.',
  BATCH_ENDED: 'This run has just ended, so it was not stopped. Please reload the page to see its results.',
  BATCH_LIMIT_EMPLOYER:
    'This workbook has {rows} rows; your organisation can check {left} more today (at most {limit} a day), so it was not started. Use fewer rows, or upload it tomorrow.',
  BATCH_NOTHING_GOOD:
    'No row of this workbook can be sent, or its rows were dropped after 30 days, so nothing was sent. Please correct it and upload it again.',
  BATCH_NOT_PAUSED: 'This run is going on already. Please reload the page to see its progress.',
  BATCH_PAUSED: 'This run is paused already. Please reload the page.',
  BATCH_RELEASED_ALREADY:
    'This workbook was released already; nothing is sent twice. Please reload the page to see its progress.',
  BATCH_ROWS_BAD:
    'Some rows of this workbook cannot be sent, so not all were sent. Correct and upload it again, or send only the good ones.',
  BATCH_UNFINISHED: 'This workbook has not been checked to its end, so nothing was sent. Please wait until it is.',
  IMPORT_LIMIT_EMPLOYER:
    'This workbook has {rows} rows; your organisation can import {left} more today (at most {limit} a day), so it was not started. Use fewer rows, or import it tomorrow.',
  SEARCH_DECLARATION_MISSING: 'Before you search, please give the purpose on this page, once each time you sign in.',
  SEARCH_LIMIT_ACCOUNT:
    'Your account has made {limit} searches within an hour, which is the limit. Nothing was searched. Please try again later.',
  SEARCH_LIMIT_EMPLOYER:
    'Your organisation has made {limit} searches today, which is the limit. Nothing was searched. Please try again tomorrow.',
  SEARCH_NOTHING:
    'Nobody found: no one on the open rosters has both this name and this number. Please check name, kind of document and number against the document; if they are right, ask the graduate.',
  SEARCH_NOTHING_AT_SCHOOL:
    'Nobody found: {school} has opened {years}, and no one on its rosters has both this name and this number. Please check name, kind of document, number, school and year; if they are right, ask the graduate.',
  SEARCH_SCHOOL_UNKNOWN:
    'Not searched: “{school}” is not on this platform. Please check its full name or five-digit code; if it is right, the platform has to open the school first.',
  SEARCH_SCHOOL_CLOSED: 'Not searched: {school} has not opened any year. Its employment office has to open one first.',
  SEARCH_YEAR_CLOSED:
    'Not searched: {school} has not opened {year}; open are {years}. Please check the year; if it is right, the employment office of the school has to open it first.',
  SEARCH_YEAR_UNKNOWN:
    'Not searched: no school has opened {year}. Please check the year; if it is right, enter the school as well and you can ask it to open the year.',
  OPENING_ASKED_TODAY: 'Your organisation has asked for this today already. Please wait; you can ask again tomorrow.',
  OPENING_REQUESTS_LIMIT:
    'Your organisation has made {limit} requests today, the most there can be; this one was not sent. Please try again tomorrow.',
  OPENING_DONE_ALREADY: 'This year is open by now. Please search again.',
  OPENING_YEAR_FAR_OFF:
    'Only years from last year to six years ahead can be asked for; nothing was sent. Please check the year.',
  SCHOOL_OPEN_ALREADY: 'This school is on the platform already. Please search again.',
  FAVOURITE_STALE:
    'A colleague has just changed or removed this graduate. Your action was not carried out. Please reload the page and look at the newest content first.',
  TRANSFER_PROFILE_STALE:
    'A colleague has just changed or put away this transfer profile. Your action was not carried out. Please reload the page and look at the newest content first.',
  TRANSFER_PROFILE_USED:
    'An invitation was sent with this transfer profile, so it cannot be deleted. Put it away instead.',
  TALENT_SERVICE_STALE:
    'Another operator has just changed or retired this institution. Your action was not carried out. Please reload the page and look at the newest content first.',
  TALENT_SERVICE_EXISTS:
    'The directory already has an institution of this name in this region; nothing was added. Please find it in the list and change it there.',
  IDENTITY_PROOF_MISSING:
    'Your identity check is older than 5 minutes or missing. Please verify again before accepting.',
  ANSWER_PROOF_MISSING:
    'The check of your identity is more than five minutes old or not done yet, so nothing was submitted. Confirm your identity again, then give your answer.',
  ANSWER_TRIES_EXHAUSTED:
    'Too many attempts, so this is paused to protect your account. Try again in 15 minutes; the request still waits for your answer.',
  IDENTITY_PROOF_WRONG: 'The password or code is not right. Please check and try again.',
  IDENTITY_TRIES_EXHAUSTED:
    'Too many tries; to protect your account, checking is paused. Please try again in 15 minutes. The invitation stays open until its deadline.',
  ACTIVATION_DONE_ALREADY:
    'Your account is active already. Please sign in; if you forgot the password, sign in by code.',
  ACTIVATION_ACCOUNT_EXISTS:
    'The mobile or e-mail that received the code already has an account (you may be a member of an employer). Please sign in to it, then activate once more: your graduate side will be added to the same account.',
  EMPLOYER_ALREADY_CERTIFIED:
    'An organisation with this unified social credit code is already certified. Please ask its administrator to add you as a member.',
  CERTIFICATION_OPEN_EXISTS: 'A certification is already under way. Please continue with it.',
  CERTIFICATION_CODE_TAKEN:
    'Another organisation is certified with this unified social credit code, so this one cannot be approved. Check the licence and reject it with the reason.',
  CERTIFICATION_IN_REVIEW:
    'The certification has been handed in and is being reviewed, so it cannot be changed now. We will tell you the result.',
  CERTIFICATION_REMITTING:
    'The account was handed in and the transfer is under way, so nothing can be changed. Take the transfer back or give it up on the certification page first.',
  REMITTANCE_NOT_OFFERED:
    'This platform has not opened certification by bank transfer, so nothing was handed in. Please use documents; everything you entered is still there.',
  REMITTANCE_PAYER_MISSING:
    'No paying account is configured, so nothing was done: an employer that does not know who pays cannot check the amount. Have REMITTANCE_PAYER_ACCOUNT set, restart, and try again.',
  CODE_CHECKS_TOO_MANY:
    'You have checked as many codes as one day allows, so this one was not checked. You can save as usual; it is checked again then.',
  REMITTANCE_LIMIT:
    'There were 3 transfers to this organisation (or account) within 30 days, which is the limit; nothing was handed in. Please use documents.',
  REMITTANCE_OPEN_EXISTS: 'A transfer is already under way, so none was added. Please see the certification page.',
  REMITTANCE_NOT_INSTEAD:
    'The reviewer waits for documents, so this certification cannot change to a transfer. Please upload what was asked for.',
  REMITTANCE_UNDER_WAY:
    'The transfer is with the bank and cannot be taken back before there is a result. You will be told.',
  REMITTANCE_CLOSED: 'This transfer is over; nothing was done. Please see the certification page.',
  REMITTANCE_NOT_SENT: 'The transfer was not sent yet, so there is no amount to enter. You will be told when it was.',
  REMITTANCE_EXPIRED:
    'The seven days are over and this transfer is void. Ask for one more on the certification page, or use documents.',
  REMITTANCE_AMOUNT_WRONG:
    'This is not the amount. {left, plural, one {# try} other {# tries}} left. Please check payer and amount among the entries and enter every digit.',
  REMITTANCE_STALE:
    'This transfer changed just now (recorded by somebody else, or taken back); nothing was done. Please reload the page.',
  REMITTANCE_NONE_WAITING: 'No transfer waits to be exported; a colleague may just have done it. See “Exported”.',
  CERTIFICATION_CLOSED:
    'The organisation is certified, so nothing can be changed here. To change its name or code, please contact the platform.',
  CERTIFICATION_STALE:
    'Someone else has just changed or handled this certification, so your action was not carried out. Please reload the page and continue with the latest state.',
  LICENCE_ENDED:
    'The licence has ended, so nothing was handed in. Enter the last day of the new licence under “Organisation” first.',
  LICENCE_ENDED_MEANWHILE:
    'The licence ended while the transfer was under way; the amount was not compared and no try was used. Give this transfer up, enter the last day of the new licence under “Organisation”, then certify again.',
  CLAIM_LICENCE_ENDED:
    'The licence of this claim has ended, so it cannot be approved. Ask for the new licence, or reject it with the reason.',
  CERTIFICATION_INCOMPLETE:
    'The certification is not complete and was not handed in. Go back to Certification and finish the parts marked “To do” or “Needs attention”.',
  IDENTITY_CONSENT_MISSING:
    'The consent was not ticked, so the picture of the identity card was not uploaded. Tick the consent first, then upload.',
  IMAGE_BROKEN:
    'The picture is damaged or incomplete and cannot be opened, so it was not uploaded; what you had stays. Take or export it again, then upload.',
  PDF_LOCKED:
    'The PDF needs a password and cannot be shown, so it was not uploaded; what you had stays. Remove the password or print it to a new PDF, then upload.',
  PDF_BROKEN:
    'The PDF is damaged or incomplete and cannot be opened, so it was not uploaded; what you had stays. Export it again, or upload a photo.',
  PDF_WITHOUT_PAGES: 'The PDF has no pages, so it was not uploaded; what you had stays. Export it again, then upload.',
  PDF_TOO_MANY_PAGES:
    'The PDF has more than 20 pages, so it was not uploaded; what you had stays. Keep only the pages that matter, then upload.',
  PDF_TOO_HEAVY:
    'The PDF is too complex to be shown, so it was not uploaded; what you had stays. Print it and upload a scan or a photo.',
  IMAGE_TOO_SMALL:
    'This picture is too small to read, so it was not uploaded. Please upload the original with at least 600 pixels on the shorter side (a logo at least 100).',
  CHANGE_EMPTY: 'Nothing has changed yet, so nothing was submitted. Change what is different, or give the change up.',
  REVIEW_BEGUN:
    'A reviewer has begun, so it cannot be withdrawn now. Please wait for the result, or contact the platform.',
  IMAGE_TOO_LARGE:
    'The picture has too many pixels (more than 40 million) and was not uploaded. Make it smaller, then try again.',
  INSTITUTION_ARRIVAL_OLD:
    'What the school sent is kept for 10 minutes only and is over; nothing changed. Please sign in at your school again.',
  INSTITUTION_UNKNOWN:
    'The number your school sent is on no roster, so this cannot go on. Please ask the school’s employment office to check the roster.',
  INSTITUTION_NOT_YOURS:
    'Whom the school confirmed is not the owner of this account, so nothing was linked. Sign out and use your own account; if it is you, ask the school’s employment office to check the roster.',
  INSTITUTION_SIDE: 'Only graduates and reviewers of a school can link a school’s sign-in. Switch to that side first.',
  INSTITUTION_MORE_SIDES:
    'This account can act for another organisation, too. To protect that one, a school’s sign-in cannot be linked; go on with your password.',
  INSTITUTION_LINKED_ALREADY:
    'This school identity is linked to an account already. Sign in by your school; if that account is not yours, tell the school’s employment office.',
  INSTITUTION_LINKED_ANOTHER:
    'Your account has another identity of this service. Unlink that one first, on “Sign in with your school account”.',
  INSTITUTION_UNLINKED_ALREADY: 'This was unlinked already; there is nothing left to do.',
  INSTITUTION_NEEDS_CODE:
    'This is not the school’s own service, so activating needs a code. Please go to “Activate an account”.',
  INSTITUTION_SIGNED_IN: 'You are signed in: link this to your account, or sign out first to activate another one.',
  INSTITUTION_HAS_ACCOUNT:
    'This graduate’s account is active already, perhaps by another window just now. Sign in at your school again, or with your password.',
  INSTITUTION_ADDRESSES_TAKEN:
    'Mobile and e-mail of the roster both belong to other accounts, so none was opened. If one is yours, sign in to it and add your graduate side under “Activate an account”; otherwise ask the school to correct the roster.',
  SCHOOL_PROVIDER_STALE:
    'Somebody changed these settings just now, so yours were not saved. Reload the page, compare and change them again.',
  ACCOUNT_STALE:
    'Your account was changed elsewhere a moment ago; nothing was done. Please reload the page and try again.',
  ACCOUNT_PROOF_WRONG:
    'The password or code is not right; nothing was done. Please check it; only the newest code counts.',
  ACCOUNT_PROOF_EXHAUSTED: 'Too many tries. To protect your account this is paused; please try again in 15 minutes.',
  ACCOUNT_NAME_OF_SCHOOL:
    'Your name comes from the school’s list and cannot be changed here. If it is wrong, report it to the school under “My data”.',
  ADDRESS_TAKEN:
    'This mobile or e-mail belongs to another account; nothing was changed. If that is yours too, sign in to it and change its address or close it first; else use another one.',
  SESSION_ENDED_ALREADY: 'That device is signed out already. Please reload the page.',
  MEMBER_STALE:
    'The role or state of this member was changed a moment ago; nothing was done. Please reload the page and look again.',
  MEMBER_SELF: 'You cannot do this to yourself. Please ask another administrator.',
  MEMBER_ACCOUNT_CLOSED: 'This account was closed and cannot come back. Please invite anew if needed.',
  ADMINISTRATOR_LAST:
    'An employer always keeps an administrator; nothing was done. Please hand over to a colleague under “Members” first.',
  REVIEWER_LAST:
    'A school must always have a reviewer of the school level, else nobody could review or invite; nothing was done. Please first invite one under “Members” and wait until the invitation is accepted.',
  DEPARTMENT_REVIEWER_LAST:
    'Agreements still wait for this level in the department, and this is its last reviewer; nothing was done. Please let a reviewer of the school first invite another one for it under “Members” (also himself), or finish the waiting reviews.',
  ACCOUNT_RECOVERY_WAITS:
    'A new mobile is already about to take effect for this account; nothing was done. Please wait until that has ended before you decide this request.',
  ACCOUNT_RECOVERY_STALE:
    'This change of the mobile has ended already; there is nothing to stop. Please reload the page.',
  ACCOUNT_RECOVERY_MOBILE_TAKEN:
    'The new mobile is how another account signs in, so it cannot become this graduate’s; nothing was done. Please check the number; if it is wrong, refuse and ask the graduate to apply with another one.',
  RECOVERY_CODES_NEED_APP:
    'New recovery codes need the six digits in your app. Without the phone, turn the second factor off with a recovery code and set it up again with the new phone.',
  OPERATOR_LAST: 'The platform always keeps an operator; nothing was done. Please enable another operator first.',
  REQUEST_REASON_AND_FILE_MISSING:
    'The request was not sent: give a reason (2 to 500 characters) and choose the document.',
  REQUEST_REASON_MISSING:
    'Nothing was sent: please give a reason of 2 to 500 characters, and choose the document again.',
  ADMINISTRATOR_REQUEST_OPEN_EXISTS: 'You have a request that is being checked; there is no need to send another.',
  ADMINISTRATOR_REQUEST_CLOSED: 'This request was decided already.',
  ADMINISTRATOR_REQUEST_STALE:
    'Another operator decided this request a moment ago; nothing was done. Please reload the page.',
  ADMINISTRATORS_CHANGED:
    'The administrators of this organisation have changed; nothing was done. When you opened the page: {before}. Now: {now}. Please reload the page and look again.',
  ADMINISTRATOR_REQUEST_WAITS:
    'The administrators in charge may still object: a request can be accepted only 3 days after it was sent, so nothing was done. One that is untrue can be refused now.',
  ADMINISTRATOR_REQUEST_OBJECTED:
    'An administrator in charge has objected, so nothing was done. Reload the page, look into the objection, tick “I have looked into the objection” and decide again.',
  ADMINISTRATOR_REQUEST_OBJECTED_ALREADY:
    'An administrator has objected to this request already; the platform sees it and nothing more is needed.',
  ADMINISTRATOR_REQUEST_MEMBER_GONE:
    'Whoever asked was disabled or closed the account and cannot become administrator; nothing was done. Please refuse the request and say why.',
  ACCOUNT_EXISTS:
    'This mobile or e-mail already has an account. Please sign in; if you forgot the password, sign in by code or set a new one.',
  CODE_WRONG: 'The code is wrong or no longer valid. Please check the newest message, or request a new code.',
  CODE_TOO_OFTEN: 'Codes were requested too often. Please wait; one code a minute.',
  ROSTER_REQUEST_OPEN_EXISTS: 'You have already submitted this request and the school is handling it.',
  ROSTER_IMPORT_STALE:
    'A colleague has just dealt with this roster, so nothing was done. Reload the page to see the result.',
  ROSTER_IMPORT_CLOSED: 'This roster was already imported or given up. Upload the file again if you need to.',
  ROSTER_IMPORT_EMPTY:
    'No row of this roster can be imported. Download the error file, correct it and upload it again.',
  ROSTER_IMPORT_HAS_ERRORS:
    'Some rows cannot be imported, so nothing was stored. Correct them and upload again, or import the good rows only.',
  ROSTER_IMPORT_OUTDATED:
    'The roster has changed since this preview and no longer fits the file, so nothing was stored. Upload the same file again.',
  ROSTER_REQUEST_STALE:
    'A colleague has just decided this request, so nothing was done. Reload the page to see the result.',
  ROSTER_REQUEST_CLOSED: 'This request was already decided.',
  PERSON_AT_OTHER_SCHOOL:
    'This graduate is enrolled at another school too, so one school alone cannot change name and ID. Please contact the platform.',
  PERSON_EXISTS: 'Another graduate already has this ID number, so nothing was changed. Please check the number.',
  STUDENT_NUMBER_TAKEN:
    'Another graduate of the same year has this student number, so nothing was changed. Please check it.',
  DEPARTMENT_IN_USE:
    'This department still has graduates or reviewers and cannot be removed. Rename it, or move them first.',
  SCHOOL_EXISTS: 'This school (name or code) is already open.',
  SCHOOL_YEAR_EXISTS: 'This graduation year is open already; nothing needs to be done.',
  POLICY_STALE:
    'A colleague has just changed the rules of this year, and yours were not saved. Please open the newest rules and compare; what you filled in comes along.',
  POLICY_UNCHANGED: 'What you filled in equals the rules in force; there is nothing to save.',
  MEMBER_ALREADY:
    'The account of this mobile or e-mail reviews for this school with the same task already. No invitation is needed.',
  MEMBER_INVITED_JUST_NOW: 'Somebody sent the same invitation to this address a moment ago. Please reload the page.',
  MEMBER_INVITATION_OF_ANOTHER:
    'The address this invitation went to belongs to another account; nothing was done. Please sign out and accept with that account, or ask for an invitation to the address of this one.',
  MEMBER_DISABLED_HERE:
    'Your part in this organisation was switched off, and this invitation went to somebody else; nothing was done. To come back, please ask an administrator to enable you on the members page or to invite the mobile number or e-mail of your own account.',
  MEMBER_INVITATION_STALE:
    'This invitation was accepted, taken back or replaced, or whoever sent it is no longer in charge; it cannot be used any more. If you accepted it, please sign in; otherwise use the newest link you received, or ask the organisation for a new one.',
  MEMBER_INVITATION_EXPIRED:
    'This invitation is older than 7 days and its link no longer works. Please ask whoever invited you for a new one.',
  MEMBER_INVITATION_LOCKED:
    'The password was wrong too often, so this link was switched off. Please ask whoever invited you for a new one.',
  ACCOUNT_DISABLED: 'This account is disabled and cannot accept an invitation. Please contact the platform.',
  DEPARTMENT_EXISTS: 'There is already a department with this name.',
};
