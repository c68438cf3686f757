import type { Words } from '../words';
import type { signIn as source } from '../zh-CN/sign-in';

export const signIn: Words<typeof source> = {
  kinds: {
    label: 'You are',
    employer: 'Employer',
    graduate: 'Graduate',
    school: 'School',
    platform: 'Platform',
  },
  leads: {
    employer: 'Use the mobile or e-mail you registered with, or were invited by.',
    graduate: 'Use the mobile or e-mail that received the code when you activated the account.',
    school: 'Reviewers of departments and schools use the mobile or e-mail they were invited by.',
    platform: 'Operators of the platform use the e-mail they were invited by.',
  },
  newcomers: {
    school: 'No account yet? Ask the administrator of your school, or the platform, for an invitation link.',
    platform: 'Accounts of the platform are opened by invitation link only.',
  },
  /** What a code is for, in the message that carries it. */
  codePurposes: {
    register: 'register an employer',
    'certify-email': 'prove the e-mail of a certification',
    activate: 'activate a graduate account',
    'change-mobile': 'change the mobile',
    'change-email': 'change the e-mail',
    'change-address': 'prove a new address',
    'prove-account': 'confirm a change of your account',
    'change-password': 'change the password',
    'close-account': 'close the account',
    'prove-identity': 'accept an offer',
    'answer-proceeding': 'agree to a termination or an amendment',
    'sign-in': 'sign in',
    'reset-password': 'reset the password',
    other: 'go on',
  },
  byCode: 'Sign in by code',
  byPassword: 'Sign in by password',
  forgotten: 'Forgotten password?',
  code: {
    title: 'Sign in by code',
    lead: 'The code goes to the mobile or e-mail of your account. No password is typed, which suits shared computers.',
    account: 'Mobile or e-mail',
    sendCode: 'Send a code',
    code: 'Code',
    hint: 'Six digits, good for 10 minutes and once.',
    submit: 'Sign in',
  },
  password: {
    title: 'Set a new password',
    lead: 'Receive a code at the mobile or e-mail of your account, then choose a new password.',
    account: 'Mobile or e-mail',
    sendCode: 'Send a code',
    code: 'Code',
    hint: 'Six digits, good for 10 minutes and once.',
    password: 'New password',
    passwordHint: '8 to 64 characters. A few unrelated words together are easy to remember and hard to guess.',
    effects: 'This signs the account out on every device, and we tell you so at your mobile and e-mail.',
    submit: 'Set the password',
    unreachable: 'Neither the mobile nor the e-mail is yours any more?',
    unreachableGraduate: 'Graduates: ask the school to update your mobile',
    unreachableText:
      'Members of employers ask their administrator, everybody else the platform. They check who you are and help.',
  },
  factor: {
    title: 'One more step: second factor',
    lead: 'Open the authenticator app on your phone and type the six digits it shows for 三方签约.',
    code: 'Code of the app',
    hint: 'Without your phone, type a recovery code such as 7K3QX-M9T2B; each is good once.',
    submit: 'Continue',
    lost: 'Neither phone nor recovery codes? Please contact the platform; they check who you are and help.',
    other: 'Use another account',
  },
  before: {
    text: 'You last signed in {when}, {device}, network address {address}.',
    noAddress: 'unknown',
    newPassword: 'Your new password is set, you are signed in, and all other devices are signed out.',
    recoveryUsed:
      'You signed in with a recovery code; it is used up and {count, plural, one {# is} other {# are}} left.',
    recoveryMore: 'New codes or another phone',
    notYou: 'This was not you? Set a new password now',
    suggestion:
      'Your account decides about others. We suggest a second factor: even a leaked password then opens nothing.',
    setUp: 'Turn it on',
  },
};
