import type { Words } from '../words';
import type { reviews as source } from '../zh-CN/reviews';

export const reviews: Words<typeof source> = {
  waitingTitle: '{count, plural, =0 {No agreement waits for you} other {Agreements wait for your review}}',
  waitingLead:
    'Longest wait first. Passing moves an agreement to the next level or signs it; not passing needs a reason.',
  decidedTitle: 'Agreements dealt with',
  decidedLead: 'Within your scope and not waiting at your level, latest change first.',
  tabs: { label: 'Review lists', waiting: 'Waiting for me', decided: 'Dealt with' },
  columns: { graduate: 'Graduate', employer: 'Employer', post: 'Post', state: 'State', since: 'Waiting' },
  waited: { days: '{count, plural, one {# day} other {# days}}', hours: '{count} h', fresh: 'just in' },
  empty: 'Nothing waits for your review now',
  emptyText: 'When a graduate accepts, the agreement comes to you in its turn and you get a message.',
  emptyDecided: 'Nothing dealt with yet',
  emptyDecidedText: 'What you have reviewed is listed here, so you can follow it at any time.',
  queue: 'Waiting list',
  back: 'All waiting',
  pair: '{graduate} ↔ {employer}',
  accepted: 'Accepted {date} · the number is made when the school passes',
  signed: 'Signed {date} · number {number}',
  decide: 'Your review',
  pass: 'Pass',
  passHint: 'The opinion is optional and printed on the agreement.',
  opinion: 'Opinion',
  reject: 'Do not pass…',
  rejectTitle: 'Do not pass this agreement',
  rejectHint:
    'Employer and graduate read the reason as you write it. The graduate is free at once for other invitations, and the employer can correct and invite again.',
  reason: 'Reason',
  rejectSubmit: 'Confirm: not passed',
  cancel: 'Back',
  flags: 'Please note',
  notYours: 'This agreement is not at your level now; you can read it.',
  graduate: {
    name: 'Name',
    identity: 'ID number',
    school: 'Department',
    major: 'Major',
    studentNumber: 'Student number',
    degree: 'Degree',
  },
  done: {
    passed: 'Passed.',
    rejected: 'Recorded as not passed; both sides get the reason.',
    next: 'Below is the next agreement that waits for you.',
  },
  download: 'Download agreement',
};
