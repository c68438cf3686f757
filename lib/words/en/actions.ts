import type { Words } from '../words';
import type { actions as source } from '../zh-CN/actions';

export const actions: Words<typeof source> = {
  done: 'Done.',
  codeSent: 'The code is on its way and good for 10 minutes. If none arrives, ask again after a minute.',
  codeSentIfKnown:
    'If this agrees with the roster of your school, a code is on its way to the contact registered there, good for 10 minutes. If none arrives, check what you typed and ask again after a minute.',
  schoolAsked:
    'Your request went to the employment office of the school. Search again once the year is open; you can ask once a day for one school and year.',
  platformAsked:
    'Your request went to the platform. Search again once the school is open; you can ask once a day for one school.',
  recoveryCodesMade: 'The new recovery codes are made; all old ones have ended.',
  calendarLinkMade: 'The link is made; add it to your calendar now.',
  codeSentIfAccount:
    'If there is an account with this mobile or e-mail, a code is on its way, good for 10 minutes. If none arrives, check what you typed and ask again after a minute.',
  nextCodeSignIn: 'Sign in by code',
  nextNewPassword: 'Set a new password',
  templateKept: 'Kept as a post template for your next letters. The draft of this letter is not saved yet.',
  codeSentBySms:
    'We sent a code by SMS to {address}. It is good for 10 minutes; if it does not come, ask again after a minute.',
  codeSentByMail:
    'We sent a code by e-mail to {address}. It is good for 10 minutes; if it does not come, look into the junk folder or ask again after a minute.',
  codeSentIfAccountTo:
    'If {address} has an account, a code is on its way there. It is good for 10 minutes; if it does not come, check what you typed and ask again after a minute.',
  codeFree: 'Nobody is certified with this code yet. Please go on.',
  nextProve: 'Prove who you are again',
  nextNewestPolicy: 'Open the newest rules and go on from there',
  nextLetter: 'See the newest terms',
  nextNewest: 'Open the newest draft (copy what is not saved on this page first)',
  nextRequest: 'Open the request as it is now, with the papers handed in since',
  nextSignIn: 'Sign in in a new window, then press the button here again',
  nextConsents: 'Review the consents',
  nextConsent: 'Upload the consent',
  nextConfirm: 'Confirm base data',
  nextHandOver: 'Hand over first',
  nextJoin: 'Ask to join it',
  nextCompare: 'Compare what you saw with what it is now',
  nextSupport: 'How to reach the platform',
  nextAttach: 'Sign in to that account and continue',
  invalid: {
    all: '{count, plural, one {# entry needs} other {# entries need}} a change. Everything you typed is kept.',
    others:
      '{count, plural, one {# entry needs} other {# entries need}} a change. The rest is kept; please type passwords and codes again.',
    secrets:
      '{count, plural, one {# entry needs} other {# entries need}} a change. Please type passwords and codes again.',
    none: '{count, plural, one {# entry needs} other {# entries need}} a change.',
  },
};
