import type { Words } from '../words';
import type { turnClock as source } from '../zh-CN/turn-clock';

export const turnClock: Words<typeof source> = {
  label: 'Whose turn it is',
  you: 'Your turn',
  lasted: {
    under: 'since {since}, under an hour',
    hours: 'since {since}, {count, plural, one {# hour} other {# hours}} so far',
    days: 'since {since}, {count, plural, one {# day} other {# days}} so far',
  },
  waited: {
    under: 'under an hour',
    hours: '{count, plural, one {# hour} other {# hours}}',
    days: '{count, plural, one {# day} other {# days}}',
  },
  usual: {
    under: 'usually under an hour',
    hours: 'usually about {count, plural, one {# hour} other {# hours}}',
    days: 'usually about {count, plural, one {# day} other {# days}}',
  },
  unknown: 'no usual time known yet',
  latest: 'by {date} at the latest (24:00 that day)',
  noLatest: 'no latest date is set',
  overdue: { LONGER_THAN_USUAL: 'More than twice the usual time', PAST_LATEST: 'Past the latest date' },
  overdueShort: { LONGER_THAN_USUAL: 'Longer than usual', PAST_LATEST: 'Past its date' },
  how: 'What “usual” means',
  note: {
    EMPLOYER:
      'The median time this employer took for this step in the last 90 days: half were faster, half slower. Not shown below five. It tells what happened and promises nothing.',
    GRADUATE:
      'The median time graduates of this school took to answer in the last 90 days: half were faster, half slower; nobody is measured in person. Not shown below five. It tells what happened and promises nothing.',
    SCHOOL:
      'The median time this department or school took for this step in the last 90 days: half were faster, half slower. Not shown below five. It tells what happened and promises nothing.',
  },
};
