import type { Words } from '../words';
import type { reviews as source } from '../zh-CN/reviews';

export const reviews: Words<typeof source> = {
  waitingTitle: '{count, plural, =0 {No agreement waits for you} other {Agreements wait for your review}}',
  waitingLead:
    'Longest wait first. Passing moves an agreement to the next level or signs it; not passing needs a reason.',
  decidedTitle: 'Agreements dealt with',
  decidedLead: 'Within your scope and not waiting at your level, latest change first.',
  correctingTitle: '{count, plural, =0 {Nothing is being corrected} other {Being corrected or confirmed}}',
  correctingLead:
    'Your level asked for a correction; the employer corrects or the graduate confirms. The longest wait comes first. Once confirmed it waits for you again.',
  overdueTitle: '{count, plural, =0 {Nothing is overdue} other {Agreements are overdue: please take them first}}',
  overdueLead:
    'At your level for more than twice the usual time of your department or school: the median of the last 90 days, known from five on.',
  tabs: {
    label: 'Review lists',
    waiting: 'Waiting for me',
    overdue: 'Overdue',
    correcting: 'Being corrected',
    decided: 'Dealt with',
  },
  columns: { graduate: 'Graduate', employer: 'Employer', post: 'Post', state: 'State', since: 'Waiting' },
  waited: { days: '{count, plural, one {# day} other {# days}}', hours: '{count} h', fresh: 'just in' },
  empties: {
    waiting: 'Nothing waits for your review now',
    overdue: 'Nothing is overdue',
    correcting: 'Nothing is being corrected',
    decided: 'Nothing dealt with yet',
  },
  emptyTexts: {
    waiting: 'When a graduate accepts, the agreement comes to you in its turn and you get a message.',
    overdue: 'Agreements that wait for more than twice the usual time are listed here, longest first.',
    correcting: 'After you ask for a correction, the agreement is listed here until the graduate has confirmed.',
    decided: 'What you have reviewed is listed here, so you can follow it at any time.',
  },
  where: 'You are here',
  queue: 'Waiting list',
  back: 'All waiting',
  backDecided: 'Dealt with',
  pair: '{graduate} ↔ {employer}',
  accepted: 'Accepted {date} · the number is made when the school passes',
  acceptedOnly: 'Accepted {date}',
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
  differences: {
    title:
      '{count, plural, one {The roster differs in one point from what the graduate accepted} other {The roster differs in # points from what the graduate accepted}}',
    lead: 'The agreement prints the data the graduate accepted with. The school has changed the roster since:',
    line: '{datum}: “{before}” when accepted, “{now}” on the roster now',
    hidden: '{datum}: “{before}” when accepted; the roster has changed in the hidden part',
    whatNow:
      'If what the agreement says is still right, tick the box and pass it. If the roster is right, choose “Do not pass” and say why: the employer then sends a new invitation and the graduate accepts anew.',
    seen: 'I have looked at each difference and pass the agreement with the data the graduate accepted',
  },
  flags: 'Please note',
  commission: {
    title: 'Consent of the commissioning unit',
    unit: 'Commissioning unit',
    file: 'Proof of consent',
    at: 'Uploaded',
    missing: 'not uploaded',
    hint: 'Kept with the agreement when the graduate accepted; it cannot be replaced. Please check the seal and the name of the unit.',
  },
  graduate: {
    name: 'Name',
    identity: 'ID number',
    school: 'Department',
    major: 'Major',
    studentNumber: 'Student number',
    degree: 'Degree',
  },
  done: {
    passed: 'You passed the agreement of {graduate}.',
    rejected: 'The agreement of {graduate} is recorded as not passed; both sides get the reason.',
    next: 'See the next agreement that waits for you',
    none: 'No other agreement waits for you.',
  },
  download: 'Download agreement',
};
