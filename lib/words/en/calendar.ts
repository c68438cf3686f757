import type { Words } from '../words';
import type { calendar as source } from '../zh-CN/calendar';

export const calendar: Words<typeof source> = {
  name: 'Sanfang · deadlines',
  reply: {
    GRADUATE: {
      summary: 'Answer due: {other} · {post}',
      text: 'Please answer the invitation of {other} ({post}) by the end of {date} (China time); after that it lapses. Open the link, sign in, read and answer it.',
    },
    EMPLOYER: {
      summary: 'Invitation ends: graduate of {other} · {post}',
      text: 'An invitation to a graduate of {other} ({post}) ends with {date} (China time); after that it lapses. Open the link and sign in to see whose it is.',
    },
  },
  report: {
    summary: 'Report for work: {other} · {post}',
    text: 'The agreed days to report, {date} at the latest. The agreement says where and what to bring; open the link and sign in to see it.',
  },
  notSigned: 'The school is still reviewing the agreement; it is not signed yet.',
  panel: {
    title: 'Calendar subscription',
    lead: 'Deadlines in the calendar of your phone or computer: kept up to date, with a reminder a day before.',
    holds: {
      GRADUATE: 'It holds when each invitation has to be answered, and the agreed days to report for work.',
      EMPLOYER: 'It holds the deadline of every invitation of your organisation that waits for an answer.',
    },
    who: 'Whoever knows the link sees these deadlines without signing in, with {other} and posts, but no names of people, no pay and no ID numbers. Please do not pass it on; if somebody may know it, replace or revoke it.',
    others: { GRADUATE: 'employers', EMPLOYER: 'schools' },
    make: 'Make a link',
    renew: 'Replace the link',
    renewNote: 'The old link ends at once; add the new one to your calendar.',
    madeAt: 'Made',
    lastReadAt: 'Read last',
    never: 'Not read yet',
    revoke: 'Revoke the link',
    once: 'Your link (shown this one time)',
    onceText:
      'Copy it, choose “Add subscribed calendar” or “Add by URL” in your calendar, and paste it there. It is gone when you leave this page; you can always replace it.',
    copy: 'Copy the link',
    copied: 'Copied.',
    add: 'Open in a calendar app',
  },
};
