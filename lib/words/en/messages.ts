import type { Words } from '../words';
import type { messages as source } from '../zh-CN/messages';

export const messages: Words<typeof source> = {
  ROSTER_REQUEST_DECIDED: {
    subject: '{school} has decided on your correction request',
    body: '{school} has dealt with your correction request. Please sign in to see the result and confirm your data.',
  },
  ACTIVATION_MOBILE_CHANGED: {
    subject: 'Your mobile is updated: you can activate your account',
    body: '{school} has put this mobile number on its roster. Use it to activate your account, then confirm your data to sign.',
  },
  ACTIVATION_MOBILE_REFUSED: {
    subject: 'Your mobile number was not changed',
    body: '{school} did not accept the change of your mobile number. Please see its career office with your ID document.',
  },
  ENROLMENT_LINKED: {
    subject: 'A graduate confirmed the enrolment at your school',
    body: 'A graduate of your roster who had to confirm the enrolment has signed in and done so, and can sign agreements now. There is nothing left for you to do.',
  },
  ENROLMENT_REFUSED: {
    subject: 'A graduate says that an enrolment at your school is not theirs',
    body: 'A graduate of your roster who had to confirm the enrolment says that it is not theirs; it is marked as left. Please open it, read the reason and check the ID number.',
  },
  OPENING_ASKED: {
    subject: '{employer} asks you to open the class of {year}',
    body: '{employer} would like to sign with graduates of your class of {year}, which is not open yet. If you decide to open it, please ask the platform operator to open {year}, then import the roster. If not, there is nothing to do.',
  },
  SCHOOL_POLICY_CHANGED: {
    subject: 'The signing rules of the class of {year} have changed',
    body: '{name} has changed the signing rules of your class of {year}; version {version} holds from now on. Agreements that were accepted keep the order of review they were accepted with. Please see what has changed.',
  },
  ONE_TIME_CODE: {
    subject: 'Sanfang: your code {code} to {purpose}',
    body: 'Sanfang: your code to {purpose} is {code}. It is good for 10 minutes and works once. If it was not you, ignore this message and tell the code to nobody.',
  },
  PASSWORD_RESET: {
    subject: 'Your password was set anew',
    body: 'The password of your account was just set anew by a code, and every device was signed out. If this was not you, please set it again by “Forgotten password” at once and contact the platform.',
  },
  SECOND_FACTOR_ON: {
    subject: 'Second factor turned on',
    body: 'A second factor was just turned on for your account, and every other device was signed out. From now on signing in also asks for the code of the authenticator app. If this was not you, please contact the platform at once.',
  },
  SECOND_FACTOR_OFF: {
    subject: 'Second factor turned off',
    body: 'The second factor of your account was just turned off, and every other device was signed out. If this was not you, please set a new password at once and contact the platform.',
  },
  RECOVERY_CODE_USED: {
    subject: 'A recovery code was used to sign in',
    body: 'Your account was just signed in to with a recovery code. It is used up now; {left} are left. Before they run out, please make new ones on the page of your second factor. If this was not you, please set a new password at once and contact the platform.',
  },
  RECOVERY_CODES_RENEWED: {
    subject: 'Your account has new recovery codes',
    body: 'New recovery codes were just made for your account; all old ones have ended. If this was not you, please set a new password at once and contact the platform.',
  },
  ACCOUNT_RECOVERY_BEGUN: {
    subject: 'Your account is to get a new mobile on {until}',
    body: '{school} has checked and accepted a request to sign in to your account by a new mobile from {until}. The old mobile, e-mail and password then end and every device is signed out. If you asked for this there is nothing to do. If not, please sign in before then, stop it under “Account”, “Change of mobile”, and contact the career office of your school.',
  },
  ACCOUNT_RECOVERY_WAITS: {
    subject: 'Accepted: sign in by the new mobile from {until}',
    body: '{school} has accepted your new mobile. To keep strangers out there is a wait of 24 hours: from {until} you can sign in by a code to this number and set a new password. A second factor that is on stays on: you need its code or a recovery code.',
  },
  ACCOUNT_RECOVERY_OBJECTED: {
    subject: 'A graduate stopped the change of the mobile: please check',
    body: 'After the school accepted a new mobile, the owner of the account signed in and stopped it: somebody else may have asked. The account is as it was; the roster has the new number. Please contact the graduate, correct the roster if needed, and watch for somebody using a false identity.',
  },
  ACCOUNT_RECOVERY_CAME_TO_NOTHING: {
    subject: 'The mobile you sign in by was not changed',
    body: 'The change of the mobile you asked for came to nothing: the owner of the account stopped it, or the number is used by another account. The account is as it was. Please see the career office of {school} with your ID document.',
  },
  ACCOUNT_RECOVERED: {
    subject: 'Your account now has this mobile',
    body: 'You can now sign in to your account by a code to this mobile; the old password has ended. After signing in please set a new password, add an e-mail and confirm your base data.',
  },
  ACCOUNT_RECOVERED_FROM: {
    subject: 'The mobile of your account was changed',
    body: 'After a check by {school} your account has a new mobile. The old mobile, e-mail and password open it no more and every device was signed out. If you did not ask for this, please contact the career office of {school} at once.',
  },
  AGREEMENT_INVITATION_UNACTIVATED: {
    subject: '{employer} invites you: {post}',
    body: '{graduate}, {employer} invites you to sign an employment agreement as {post}. Please answer by the end of {replyBy}; after that the invitation lapses. You have no account yet: please activate it first, then read the invitation:',
  },
  MEMBERSHIP_INVITATION: {
    subject: 'You are asked to act for {organisation}',
    body: 'Dear {name}, {inviter} asks you to review agreements for {organisation}. Please open the link below before {expiresOn} and set a password. The link works once; please do not pass it on. If this is not meant for you, ignore it.',
  },
  COLLEAGUE_INVITATION: {
    subject: 'You are asked to join {organisation}',
    body: 'Dear {name}, {inviter} asks you to act for {organisation}. Please open the link below before {expiresOn} and set a password. The link works once; please do not pass it on. If this is not meant for you, ignore it.',
  },
  MEMBERSHIP_ACCEPTED: {
    subject: '{name} accepted the invitation',
    body: '{name} accepted the invitation and can now act for {organisation}. Nothing is left for you to do.',
  },
  CERTIFICATION_APPROVED: {
    subject: '{organisation} is certified',
    body: 'The certification of {organisation} was approved. You can now add graduates and send invitations.',
  },
  REMITTANCE_SENT: {
    subject: 'The certification transfer to {organisation} was sent',
    body: 'We sent a small amount to the account {account} of {organisation}. Please look at its entries, sign in by {expiresOn} and enter the amount; with the right one you are certified. There are three tries.',
  },
  REMITTANCE_FAILED: {
    subject: 'The certification transfer to {organisation} failed',
    body: 'The transfer to the account of {organisation} failed; the certification page says why. Correct the account and submit again, or use documents.',
  },
  REMITTANCE_EXPIRED: {
    subject: 'The certification transfer to {organisation} is void',
    body: 'The amount sent to {organisation} was not entered within seven days, so the transfer is void. Ask for one more, or use documents.',
  },
  CERTIFICATION_SUPPLEMENT_PAPERS: {
    subject: 'Supplements needed for {organisation}',
    body: 'The certification of {organisation} needs these uploaded again: {materials}. Open the certification page, follow the reason given there and submit it again.',
  },
  CERTIFICATION_SUPPLEMENT: {
    subject: 'Supplements needed for {organisation}',
    body: 'The certification of {organisation} needs supplements. Open the certification page, follow the reason given there and submit it again.',
  },
  ACCOUNT_ADDRESS_CHANGED: {
    subject: 'The mobile or e-mail of your account was changed',
    body: 'The mobile or e-mail of your account was just changed. If it was not you, sign in by your other address at once, change your password, and tell the administrator of your organisation or school.',
  },
  ACCOUNT_PASSWORD_CHANGED: {
    subject: 'Your password was changed',
    body: 'Your password was just changed and all other devices are signed out. If it was not you, prove yourself by a code at once and set a new password.',
  },
  ACCOUNT_CLOSED: {
    subject: 'Your account is closed',
    body: 'Your account is closed; its addresses and password are removed. Agreements you signed stay in force. If it was not you, tell the platform at once.',
  },
  MEMBER_ROLE_CHANGED: {
    subject: 'Your role at {organisation} was changed',
    body: 'The administrator of {organisation} gave you another role. Please sign in again.',
  },
  MEMBER_DISABLED: {
    subject: 'You no longer act for {organisation}',
    body: 'Your membership of {organisation} was disabled and you are signed out. If you have questions, ask the administrator of {organisation}.',
  },
  MEMBER_ENABLED: {
    subject: 'You can act for {organisation} again',
    body: 'Your membership of {organisation} was enabled again. Please sign in.',
  },
  ADMINISTRATION_RECEIVED: {
    subject: 'You are administrator of {organisation} now',
    body: '{name} handed the administration of {organisation} over to you. Please sign in again and look at its members and certification.',
  },
  ADMINISTRATOR_REQUESTED: {
    subject: '{name} asks to become administrator of {organisation}',
    body: '{name} says that the administrator of {organisation} is gone and asks to take over. The platform is checking. If you are still in charge, sign in within 3 days and press “I am still in charge and object” on your workbench or under members.',
  },
  ADMINISTRATOR_REQUEST_OBJECTED: {
    subject: 'An administrator of {organisation} objects to your request',
    body: '{name} is still administrator of {organisation} and objects to your request to take over. The platform sees this before it decides.',
  },
  ADMINISTRATOR_REQUEST_ACCEPTED: {
    subject: 'You are administrator of {organisation} now',
    body: 'The platform accepted your request: you are administrator of {organisation}. Please sign in again and look at its members.',
  },
  ADMINISTRATOR_REQUEST_REFUSED: {
    subject: 'Your request to become administrator of {organisation} was refused',
    body: 'The platform did not accept your request; the page of the request says why. You can ask again with a better document.',
  },
  CERTIFICATION_CHANGE_REJECTED: {
    subject: 'The change of {organisation} was not approved',
    body: 'The change was not approved; your certification stays valid. See Certification for the reason.',
  },
  CERTIFICATION_REJECTED: {
    subject: 'The certification of {organisation} was not approved',
    body: 'The certification of {organisation} was not approved; the reason is on the certification page. You can apply again, and your entries are kept.',
  },
  CERTIFICATION_CODE_TAKEN: {
    subject: 'The credit code you entered is certified by another account',
    body: 'The unified social credit code you entered has just been certified by another account; one organisation is certified once. If it is yours, please open the page below and ask to join.',
  },
  JOINING_REQUESTED: {
    subject: '{name} asks to join {organisation}',
    body: '{name} asks to become a member of {organisation}. Open the account page to read why, and choose a role if you agree; refuse if you do not know this person.',
  },
  JOINING_ACCEPTED: {
    subject: 'You have joined {organisation}',
    body: 'The administrator of {organisation} has accepted your request. Please sign in again: you can act for {organisation} without another certification.',
  },
  JOINING_REFUSED: {
    subject: 'Your request to join was not accepted',
    body: 'The administrator did not accept your request to join; the reason is on the page. If you have questions, please ask the organisation directly.',
  },
  EMPLOYER_SUSPENDED_ONLY: {
    subject: '{organisation} was suspended by the platform',
    body: 'The platform has suspended {organisation}; the reason is on the certification page. Accepted and signed agreements go on. If you object, please contact the platform.',
  },
  EMPLOYER_SUSPENDED: {
    subject: '{organisation} was suspended by the platform',
    body: 'The platform has suspended {organisation}. Unanswered invitations that have lapsed: {lapsed}; the reason is on the certification page. Accepted and signed agreements go on. If you object, please contact the platform.',
  },
  EMPLOYER_RESUMED: {
    subject: '{organisation} can be used again',
    body: 'The platform has lifted the suspension of {organisation}; the certification page says why. Invitations that lapsed meanwhile stay lapsed; send them again where needed.',
  },
  LICENCE_ENDING: {
    subject: 'The licence of {organisation} ends in {days} days',
    body: 'The licence {organisation} was certified with ends on {endsOn}. Please hand in the new one on the certification page; after that day no new invitations can be sent, running ones go on.',
  },
  LICENCE_EXPIRED: {
    subject: 'The licence of {organisation} has ended',
    body: 'The licence {organisation} was certified with ended on {endsOn}, so no new invitations can be sent; running ones go on. Please hand in the new licence on the certification page.',
  },
};
