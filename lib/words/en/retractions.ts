import type { retractions as source } from '../zh-CN/retractions';

type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

export const retractions: Words<typeof source> = {
  where: 'You are here',
  title: 'Ask to leave this agreement',
  lead: 'Until the school has finished its review, you can leave this agreement if you and {other} both want to.',
  waiting:
    'It now stands at “{state}”, since {date}. The review does not stop for this request: if it ends first, passed or not, the request lapses by itself.',
  form: 'Your request',
  reason: 'Why you want to leave',
  reasonHint: '2 to 500 characters. {other} reads it as you write it, and so do the reviewers.',
  confirmed: 'I understand: once {other} agrees, this agreement ends at once and this cannot be undone',
  submit: 'Send the request',
  back: 'Back to the agreement',
  changes: { before: 'As it was', after: 'As it would be' },
  way: {
    title: 'Do you no longer want it?',
    lead: 'This agreement has waited at this step since {date}. Before it is signed you can leave it if both sides agree; that is not a termination.',
    button: 'Ask to leave…',
  },
};
