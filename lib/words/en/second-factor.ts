import type { Words } from '../words';
import type { secondFactor as source } from '../zh-CN/second-factor';

export const secondFactor: Words<typeof source> = {
  issuer: '三方签约',
  titles: {
    ON: 'Your second factor is on',
    BEGUN: 'Scan the picture, then type one code',
    OFF: 'Turn on a second factor',
    mustSetUp: 'Please turn on a second factor first',
  },
  leads: {
    ON: 'Besides the password or the code by SMS, signing in asks for the code of your authenticator app.',
    BEGUN: 'It takes effect after the three steps below. They stay open for 30 minutes.',
    OFF: 'Besides the password, signing in then asks for a code on your phone that changes every 30 seconds. A leaked password alone opens nothing.',
    mustSetUp: 'Your account decides about others, so it needs a second factor before you can go on.',
  },
  need: 'What you need',
  needApp:
    'A phone with any authenticator app (for example Microsoft Authenticator, Google Authenticator, or the password manager of the phone).',
  needPlace:
    'A safe place for ten recovery codes, for example a locked-up print. They let you in when the phone is lost.',
  begin: 'Begin',
  notFresh: 'So that we know it is you, please sign in again; you can set it up within 10 minutes after that.',
  signInAgain: 'Sign out and in again',
  scan: 'Step 1: scan with the app',
  scanText: 'Choose “Add account” in the authenticator app and scan this picture.',
  qr: 'The picture for the authenticator app; if you cannot scan it, type the secret below.',
  openApp: 'Already on your phone? Open the authenticator app',
  manual: 'If you cannot scan, type this secret (kind: time-based):',
  codes: 'Step 2: keep the recovery codes',
  codesText: 'Each is good once. They are not shown again after this, so write them down or print them now.',
  saved: 'I have put the recovery codes in a safe place',
  confirm: 'Step 3: type the code',
  code: 'The six digits in the app',
  codeHint: 'They change every 30 seconds. If they are refused, check that the phone sets its time by itself.',
  submit: 'Turn it on',
  again: 'Another picture, from the beginning',
  since: 'On since',
  left: 'Recovery codes left',
  leftCount: '{count}',
  fewLeft: 'The recovery codes are running out. Please make new ones below: they let you in when the phone is lost.',
  renew: 'New recovery codes',
  renewText:
    'You get ten new ones and all old ones end at once. Do this too when the old ones are lost or somebody may have seen them.',
  renewSubmit: 'Make new recovery codes',
  newCodes: 'Your new recovery codes',
  newCodesText:
    'They are shown this one time and never again. Each is good once: please write them down, copy them to a safe place or print them now.',
  copy: 'Copy all',
  copied: 'Copied',
  download: 'Download as a text file',
  print: 'Print this page',
  off: 'Turn off, or change the phone',
  offText:
    'For a new phone, turn it off here and set it up again with the new one. Other devices are then signed out, and we tell you so.',
  offCode: 'Code of the app, or a recovery code',
  offSubmit: 'Turn it off',
  done: {
    on: 'The second factor is on. Next time, signing in asks for the code of the app; other devices were signed out.',
    off: 'The second factor is off. You can set it up again whenever you like.',
  },
  goOn: 'Go on',
};
