export const messages = {
  ONE_TIME_CODE: {
    subject: 'Your code {code}',
    body: 'Your code is {code}. It is good for 10 minutes and works once. If you did not ask for it, ignore this message and tell the code to nobody.',
  },
  CERTIFICATION_APPROVED: {
    subject: '{organisation} is certified',
    body: 'The certification of {organisation} was approved. You can now add graduates and send invitations.',
  },
  CERTIFICATION_SUPPLEMENT: {
    subject: 'Supplements needed for {organisation}',
    body: 'The certification of {organisation} needs supplements. Open the certification page, follow the reason given there and hand it in again.',
  },
  CERTIFICATION_REJECTED: {
    subject: 'The certification of {organisation} was not approved',
    body: 'The certification of {organisation} was not approved; the reason is on the certification page. You can apply again, and your entries are kept.',
  },
} as const;
