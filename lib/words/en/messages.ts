export const messages = {
  ONE_TIME_CODE: {
    subject: 'Your code {code}',
    body: 'Your code is {code}. It is good for 10 minutes and works once. If you did not ask for it, ignore this message and tell the code to nobody.',
  },
} as const;
