export const messages = {
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
  ONE_TIME_CODE: {
    subject: 'Your code {code}',
    body: 'Your code is {code}. It is good for 10 minutes and works once. If you did not ask for it, ignore this message and tell the code to nobody.',
  },
} as const;
