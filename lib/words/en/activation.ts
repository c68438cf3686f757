import type { Words } from '../words';
import type { activation as source } from '../zh-CN/activation';

export const activation: Words<typeof source> = {
  title: 'Activate your graduate account',
  lead: 'Once your school has put you on its roster, activate with the mobile or e-mail registered there; then you can read and answer invitations.',
  attachTitle: 'Add your graduate side to your account',
  attachLead:
    'You are signed in as {name}. Prove the mobile or e-mail on the roster and this account gains a graduate side; no new password is needed.',
  who: 'Who you are',
  whoHint:
    'As on the school’s roster and on your document. The answer is the same whether somebody is on a roster or not, so it gives nobody away.',
  name: 'Name',
  identityKind: 'Kind of document',
  identityNumber: 'Document number',
  graduationYear: 'Year of graduation',
  graduationYearHint: 'Only needed when you have several enrolments here (bachelor and master, say), for example 2027.',
  code: 'Code',
  codeHint: 'Six digits, good for 10 minutes.',
  channel: 'Send the code to',
  channelHint: 'It goes only to the number or address on the school’s roster; it cannot be changed here.',
  channels: { SMS: 'The mobile on the roster (SMS)', MAIL: 'The e-mail on the roster' },
  sendCode: 'Get a code',
  open: 'Prove it and set a password',
  openAttached: 'Prove it',
  password: 'Set a password',
  passwordHint: '8 to 64 characters, without your name, mobile or e-mail.',
  terms: 'I have read and accept the terms of service and the privacy notice',
  readTerms: 'Terms of service',
  readPrivacy: 'Privacy notice',
  opensNew: ' (opens in a new window)',
  submit: 'Activate and sign in',
  submitAttached: 'Add to my account',
  trouble: 'No code arrives?',
  changedMobile: 'The mobile on the roster is no longer mine',
  troubleText:
    'Your school may not have imported you yet, or registered your name or document number wrongly. Please ask your department.',
  haveAccount: 'Activated before?',
  signIn: 'Sign in',
  changed: {
    title: 'Ask your school to update your mobile',
    lead: 'When your mobile has changed, no code reaches you to activate or to sign in, and neither e-mail nor password helps, give your new number here; the school checks and updates it. An account that is active already is asked for by the same form.',
    trail: 'You are here',
    back: 'Activate account',
    who: 'Who you are',
    whoHint: 'As on the school’s roster and on your document, for the school to check.',
    studentNumber: 'Student number',
    mobile: 'New mobile',
    mobileHint: 'The code goes to this number, to prove that it is in your hands.',
    email: 'E-mail',
    emailHint: 'When given, the e-mail on the roster is updated too.',
    contact: 'How to reach you now',
    note: 'Note',
    noteHint: 'For example when you lost the old number; it helps the school to check.',
    submit: 'Send to the school',
    next: 'What happens next',
    steps: {
      check: 'The school checks who you are and your student number, and decides. It may call you.',
      told: 'Once it is updated we send an SMS to the new mobile that says how to go on.',
      activate: 'If you never activated your account, activate it with the new mobile.',
      recover:
        'If you did, there is a wait of 24 hours to keep strangers out: whoever can sign in by the old mobile or e-mail may stop it. After that you sign in by a code to the new mobile and set a new password; the old mobile, e-mail and password end. A second factor that is on still asks for its code or a recovery code.',
    },
    received: 'Your request has arrived',
    receivedText:
      'If what you typed agrees with the roster, the school sees this request. A request that is being handled already is not sent twice.',
    waiting:
      'When an invitation is urgent, please contact your department directly and ask it to decide soon under “Correction requests”. The deadline of an invitation does not move.',
    signedOut:
      'If you can still sign in by mobile, e-mail or password, please do and change it under “Account”; no school has to check.',
    toSignIn: 'Sign in',
    backToActivate: 'Back to activation',
  },
};
