import type { Words } from '../words';
import type { fulfilment as source } from '../zh-CN/fulfilment';

export const fulfilment: Words<typeof source> = {
  button: 'The labour contract is concluded',
  trail: 'Fulfilled',
  title: 'Is the labour contract concluded?',
  lead: { EMPLOYER: 'With {name} · {post}', GRADUATE: '{name} · {post}' },
  means: 'What follows',
  meansItems: {
    ends: 'The agreement has done its work and is “fulfilled”. It can no longer be terminated; the labour contract counts from now on.',
    free: 'The graduate is no longer bound by this agreement.',
    told: {
      EMPLOYER:
        'The graduate is told and can say within 30 days that there is no contract; the agreement is then “signed” again.',
      GRADUATE:
        'The employer is told and can say within 30 days that there is no contract; the agreement is then “signed” again.',
    },
  },
  concludedOn: 'Date of the labour contract',
  concludedOnHint: 'As the contract says; not after today and not before the letter was accepted ({date}).',
  confirmed: 'The labour contract is concluded, and I know that the agreement can no longer be terminated',
  submit: 'Record it',
  cancel: 'Back',
  tooEarly: 'The labour contract can be recorded from {date}, the first day to report.',
  done: 'Recorded: the agreement is fulfilled. The other side is told.',
  recorded: '{party}: the labour contract was concluded on {date}',
  recordedText: {
    own: 'The other side can say until the end of {until} that this is not so.',
    other: 'If this is not so, please say it before the end of {until}; the agreement is then “signed” again.',
    over: 'The agreement has done its work; the labour contract counts.',
  },
  contest: 'There is no contract…',
  contestTrail: 'No contract',
  contestTitle: 'Was no labour contract concluded?',
  contestLead:
    '{party} recorded a labour contract of {date}. If you say that there is none, the agreement is “signed” again and binds both sides; the other side and the school read why.',
  reason: 'What is the case',
  reasonHint: 'At least 2 characters, for instance “I reported, but no contract was concluded yet”.',
  contestSubmit: 'Say so: signed again',
  contested: 'Done: the agreement is “signed” again. The other side is told.',
  stopped: 'Not possible now',
  facts: { concludedOn: 'Date of the labour contract', fulfilledAt: 'Recorded at' },
  since: 'Recorded as fulfilled',
};
