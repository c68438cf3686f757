import type { notices as source } from '../zh-CN/notices';

type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

export const notices: Words<typeof source> = {
  INVITATION_SENT: {
    GRADUATE: {
      subject: '{employer} invites you: {post}',
      body: '{employer} invites you to sign an employment agreement as {post}. Please read and answer by the end of {replyBy}; after that the invitation lapses.',
    },
  },
  INVITATION_WITHDRAWN: {
    GRADUATE: {
      subject: '{employer} withdrew its invitation',
      body: '{employer} withdrew the invitation as {post}. There is nothing for you to do.',
    },
  },
  INVITATION_LAPSED: {
    GRADUATE: {
      subject: 'The invitation of {employer} has lapsed',
      body: 'The platform has suspended {employer}, so its invitation as {post} has lapsed; the reason is in the record. There is nothing to do, and you are free to accept other invitations.',
    },
  },
  INVITATION_EXTENDED: {
    GRADUATE: {
      subject: '{employer} gives you longer to answer',
      body: '{employer} has extended the deadline for the post {post}: you can read and answer the letter until the end of {replyBy}. The terms have not changed.',
    },
  },
  INVITATION_ENDING: {
    GRADUATE: {
      subject: 'The letter from {employer} ends soon',
      body: '{employer} invites you to sign for the post {post}. Please accept or decline by the end of {replyBy}; after that the letter lapses by itself. If you need longer, ask the employer to extend it.',
    },
    EMPLOYER: {
      subject: 'Your letter to {graduate} ends soon',
      body: '{graduate} has not answered the letter for the post {post}, which ends at the close of {replyBy}. You can extend the deadline or send a reminder.',
    },
  },
  COUNTER_ENDING: {
    GRADUATE: {
      subject: 'Your talks with {employer} end soon',
      body: '{employer} has not answered the changes you asked for in the post {post}; the letter ends at the close of {replyBy}. You can take your request back and accept or decline the original terms before then.',
    },
    EMPLOYER: {
      subject: '{graduate} waits for your answer to a change',
      body: '{graduate} asked for changes in the post {post} and waits for your answer. The letter ends at the close of {replyBy}; please answer or extend the deadline before then.',
    },
  },
  INVITATION_REMINDED: {
    GRADUATE: {
      subject: '{employer} reminds you of a letter: {post}',
      body: '{employer} invites you to sign for the post {post}. Please read the letter by the end of {replyBy}; you may accept or decline. Whether you sign is entirely your decision.',
    },
  },
  INVITATION_ACCEPTED: {
    EMPLOYER: {
      subject: '{graduate} accepted your invitation',
      body: '{graduate} accepted the invitation as {post}. The school reviews next; there is nothing for you to do.',
    },
    GRADUATE: {
      subject: 'You accepted the invitation of {employer}',
      body: 'You accepted the invitation of {employer}. The school reviews next. If this was not you, change your password at once and contact your school.',
    },
    SCHOOL: {
      subject: 'A new agreement awaits review',
      body: 'The agreement of {graduate} and {employer} awaits review.',
    },
  },
  INVITATION_DECLINED: {
    EMPLOYER: {
      subject: '{graduate} declined your invitation',
      body: '{graduate} declined the invitation as {post}. The reason stands in the record.',
    },
  },
  INVITATION_EXPIRED: {
    EMPLOYER: {
      subject: 'The invitation to {graduate} expired',
      body: '{graduate} did not answer the invitation as {post} in time. You can send a new one.',
    },
    GRADUATE: {
      subject: 'The invitation of {employer} expired',
      body: 'The deadline of the invitation of {employer} has passed. If you are still interested, ask for a new one.',
    },
  },
  REVIEW_PASSED: {
    EMPLOYER: {
      subject: 'The agreement of {graduate}: {passed} passed, {next} is next',
      body: 'The agreement of {graduate} passed: {passed}. Next: {next}. There is nothing for you to do.',
    },
    GRADUATE: {
      subject: 'Your agreement: {passed} passed, {next} is next',
      body: 'Your agreement with {employer} passed: {passed}. Next: {next}. There is nothing for you to do.',
    },
    SCHOOL: {
      subject: 'An agreement awaits your review',
      body: 'The agreement of {graduate} and {employer} awaits review.',
    },
  },
  REVIEW_REJECTED: {
    EMPLOYER: {
      subject: 'The agreement of {graduate} did not pass',
      body: 'The agreement of {graduate} did not pass the review of the school. The reason stands in the record; you can send a corrected one.',
    },
    GRADUATE: {
      subject: 'Your agreement did not pass',
      body: 'Your agreement with {employer} did not pass the review of the school. The reason stands in the record. You can accept other invitations now.',
    },
  },
  AGREEMENT_SIGNED: {
    EMPLOYER: {
      subject: 'The agreement with {graduate} is signed',
      body: 'The employment agreement with {graduate} is signed. You can download the document.',
    },
    GRADUATE: {
      subject: 'Your agreement with {employer} is signed',
      body: 'Your employment agreement with {employer} is signed. You can download the document.',
    },
  },
  DEPARTMENT_CHANGED: {
    EMPLOYER: {
      subject: '{graduate} changed department, the agreement moves along',
      body: 'The school changed the department of {graduate}. The new department now deals with your agreement; the state of the review and the content stay as they are. There is nothing for you to do.',
    },
    GRADUATE: {
      subject: 'Your department changed, your agreement moves along',
      body: 'The school changed your department. The new department now deals with your agreement with {employer}; the state of the review and the content stay as they are. If the department is wrong, please contact the school.',
    },
    SCHOOL: {
      subject: 'An agreement under review moved with its graduate to another department',
      body: '{graduate} changed department; the agreement with {employer} waits for your review. The page of the review lists where the roster differs from what was accepted.',
    },
  },
};
