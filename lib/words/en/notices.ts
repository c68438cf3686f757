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
  COUNTER_PROPOSED: {
    EMPLOYER: {
      subject: '{graduate} asks for changes; please answer',
      body: '{graduate} asks for changes of the terms as {post}. Please answer by the end of {replyBy}: agree, send other terms, or refuse; after that the invitation lapses.',
    },
  },
  COUNTER_TAKEN_BACK: {
    EMPLOYER: {
      subject: '{graduate} took the request for changes back',
      body: '{graduate} took back the changes asked for as {post} and will answer your terms by the end of {replyBy}. There is nothing for you to answer.',
    },
  },
  COUNTER_ACCEPTED: {
    GRADUATE: {
      subject: '{employer} agreed to your changes',
      body: '{employer} agreed to your changes as {post}. Please read the terms and answer by the end of {replyBy}; nothing binds you until you accept.',
    },
  },
  COUNTER_AMENDED: {
    GRADUATE: {
      subject: '{employer} sent other terms',
      body: '{employer} has read your request and sent other terms as {post}. Please see what differs and answer by the end of {replyBy}.',
    },
  },
  COUNTER_REFUSED: {
    GRADUATE: {
      subject: '{employer} did not agree to the changes',
      body: '{employer} did not agree to your changes as {post}; the terms are unchanged and the reason stands in the record. Please accept or decline by the end of {replyBy}.',
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
  PROCEEDING_REQUESTED: {
    EMPLOYER: {
      subject: '{graduate} requests: {kind}',
      body: '{graduate} has made a request about the agreement as {post}: {kind}. The reason stands in the request. Please read it and answer soon: agree, or refuse with a reason.',
    },
    GRADUATE: {
      subject: '{employer} requests: {kind}',
      body: '{employer} has made a request about your agreement as {post}: {kind}. The reason stands in the request. Please read it and answer soon: agree, or refuse with a reason.',
    },
    EMPLOYER_ASKED: {
      subject: 'Your request has reached {graduate}: {kind}',
      body: 'Your request about the agreement with {graduate} as {post} has been delivered: {kind}. Until it is answered you can cancel it.',
    },
    GRADUATE_ASKED: {
      subject: 'Your request has reached {employer}: {kind}',
      body: 'Your request about the agreement with {employer} as {post} has been delivered: {kind}. Until it is answered you can cancel it. If this was not you, change your password at once and contact your school.',
    },
  },
  PROCEEDING_CLAIMED: {
    EMPLOYER: {
      subject: '{graduate} ends the agreement on an agreed condition',
      body: '{graduate} asks to end the agreement as {post} on a condition agreed in it. The school checks the proof and you do not have to agree. There is nothing for you to do; if you doubt the proof, contact the school.',
    },
    GRADUATE: {
      subject: '{employer} ends the agreement on an agreed condition',
      body: '{employer} asks to end your agreement as {post} on a condition agreed in it. The school checks the proof. There is nothing for you to do; if you have doubts, contact your school.',
    },
    EMPLOYER_ASKED: {
      subject: 'Your termination is with the school',
      body: 'Your request to end the agreement with {graduate} as {post} on an agreed condition is with the school. Until it decides you can cancel it.',
    },
    GRADUATE_ASKED: {
      subject: 'Your termination is with the school',
      body: 'Your request to end the agreement with {employer} as {post} on an agreed condition is with the school; the employer does not have to agree. Until the school decides you can cancel it. If this was not you, change your password at once and contact your school.',
    },
    SCHOOL: {
      subject: 'A termination on an agreed condition awaits review',
      body: 'The agreement of {graduate} and {employer} is to be ended on an agreed condition. Please check the proof and decide.',
    },
  },
  PROCEEDING_CANCELLED: {
    EMPLOYER: {
      subject: '{graduate} cancelled the request: {kind}',
      body: '{graduate} cancelled the request about the agreement as {post}: {kind}. The agreement stays as it is; there is nothing for you to do.',
    },
    GRADUATE: {
      subject: '{employer} cancelled the request: {kind}',
      body: '{employer} cancelled the request about your agreement as {post}: {kind}. The agreement stays as it is; there is nothing for you to do.',
    },
    EMPLOYER_ASKED: {
      subject: 'You cancelled your request: {kind}',
      body: 'You cancelled the request about the agreement with {graduate} as {post}: {kind}. The agreement stays as it is. You can ask again.',
    },
    GRADUATE_ASKED: {
      subject: 'You cancelled your request: {kind}',
      body: 'You cancelled the request about the agreement with {employer} as {post}: {kind}. The agreement stays as it is. You can ask again.',
    },
  },
  PROCEEDING_AGREED: {
    EMPLOYER: {
      subject: 'You agreed to the request of {graduate}: {kind}',
      body: 'You agreed to the request of {graduate} about the agreement as {post}: {kind}. Next: {next}. There is nothing for you to do.',
    },
    GRADUATE: {
      subject: 'You agreed to the request of {employer}: {kind}',
      body: 'You agreed to the request of {employer} about your agreement as {post}: {kind}. Next: {next}. There is nothing for you to do. If this was not you, change your password at once and contact your school.',
    },
    EMPLOYER_ASKED: {
      subject: '{graduate} agreed to your request: {kind}',
      body: '{graduate} agreed to your request about the agreement as {post}: {kind}. Next: {next}. There is nothing for you to do.',
    },
    GRADUATE_ASKED: {
      subject: '{employer} agreed to your request: {kind}',
      body: '{employer} agreed to your request about the agreement as {post}: {kind}. Next: {next}. There is nothing for you to do.',
    },
    SCHOOL: {
      subject: 'A request awaits your review: {kind}',
      body: '{graduate} and {employer} agree on a request: {kind}. Please read it and decide.',
    },
  },
  PROCEEDING_REFUSED: {
    EMPLOYER: {
      subject: 'You refused the request of {graduate}: {kind}',
      body: 'You refused the request of {graduate} about the agreement as {post}: {kind}. The agreement stays as it is; there is nothing for you to do.',
    },
    GRADUATE: {
      subject: 'You refused the request of {employer}: {kind}',
      body: 'You refused the request of {employer} about your agreement as {post}: {kind}. The agreement stays as it is; there is nothing for you to do.',
    },
    EMPLOYER_ASKED: {
      subject: '{graduate} refused your request: {kind}',
      body: '{graduate} refused your request about the agreement as {post}: {kind}. The reason stands in the record and the agreement stays as it is. Once you have talked it over you can ask again.',
    },
    GRADUATE_ASKED: {
      subject: '{employer} refused your request: {kind}',
      body: '{employer} refused your request about your agreement as {post}: {kind}. The reason stands in the record and the agreement stays as it is. Once you have talked it over you can ask again, or contact your school.',
    },
  },
  PROCEEDING_TAKEN_UP: {
    EMPLOYER: {
      subject: 'The school has taken up the termination with {graduate}',
      body: 'The termination of the agreement with {graduate} as {post} was not answered within 15 days, so the school has taken it up. Next: {next}. If you have something to say, please contact the school soon.',
    },
    GRADUATE: {
      subject: 'The school has taken up the termination with {employer}',
      body: 'The termination of your agreement with {employer} as {post} was not answered within 15 days, so the school has taken it up. Next: {next}. If you have something to say, please contact your school soon.',
    },
    SCHOOL: {
      subject: 'A termination without an answer awaits your review',
      body: 'The termination of {graduate} and {employer} was not answered in time and the school has taken it up. Please decide on the record.',
    },
  },
  PROCEEDING_REVIEW_PASSED: {
    EMPLOYER: {
      subject: 'The request with {graduate} goes on: {kind}',
      body: 'The request about the agreement with {graduate} as {post} passed one level of review: {kind}. Next: {next}. There is nothing for you to do.',
    },
    GRADUATE: {
      subject: 'The request with {employer} goes on: {kind}',
      body: 'The request about your agreement with {employer} as {post} passed one level of review: {kind}. Next: {next}. There is nothing for you to do.',
    },
    SCHOOL: {
      subject: 'A request awaits your review: {kind}',
      body: 'The request of {graduate} and {employer} passed the level before: {kind}. Please read it and decide.',
    },
  },
  PROCEEDING_NOTICE_BEGUN: {
    EMPLOYER: {
      subject: 'Public notice of the termination with {graduate}',
      body: 'The termination of the agreement with {graduate} as {post} passed its review and is on public notice until the end of {until}. Without an objection it then takes effect by itself. There is nothing for you to do.',
    },
    GRADUATE: {
      subject: 'Public notice of the termination with {employer}',
      body: 'The termination of your agreement with {employer} as {post} passed its review and is on public notice until the end of {until}. Without an objection it then takes effect by itself, and you can accept other invitations.',
    },
  },
  PROCEEDING_REJECTED: {
    EMPLOYER: {
      subject: 'The request with {graduate} did not pass: {kind}',
      body: 'The request about the agreement with {graduate} as {post} did not pass the review of the school: {kind}. The reason stands in the record and the agreement stays as it is. You can ask again.',
    },
    GRADUATE: {
      subject: 'The request with {employer} did not pass: {kind}',
      body: 'The request about your agreement with {employer} as {post} did not pass the review of the school: {kind}. The reason stands in the record and the agreement stays as it is. You can ask again.',
    },
  },
  PROCEEDING_ANSWER_AWAITED: {
    EMPLOYER: {
      subject: '{graduate} still waits for your answer: {kind}',
      body: 'The request of {graduate} about the agreement as {post} has waited for {days} days: {kind}. Please read it and answer: agree, or refuse with a reason.',
    },
    GRADUATE: {
      subject: '{employer} still waits for your answer: {kind}',
      body: 'The request of {employer} about your agreement as {post} has waited for {days} days: {kind}. Please read it and answer: agree, or refuse with a reason.',
    },
  },
  PROCEEDING_ANSWER_OVERDUE: {
    EMPLOYER: {
      subject: 'The termination asked by {graduate} has waited for {days} days',
      body: '{graduate} asked to end the agreement as {post} more than {days} days ago. The school may now decide without your answer. Please read it and answer at once.',
    },
    GRADUATE: {
      subject: 'The termination asked by {employer} has waited for {days} days',
      body: '{employer} asked to end your agreement as {post} more than {days} days ago. The school may now decide without your answer. Please read it and answer at once.',
    },
    SCHOOL: {
      subject: 'A termination has not been answered: you can take it up',
      body: 'The termination of {graduate} and {employer} has not been answered for more than {days} days. You can take it up and decide on the record.',
    },
  },
  AGREEMENT_TERMINATED: {
    EMPLOYER: {
      subject: 'The agreement with {graduate} has been terminated',
      body: 'The employment agreement with {graduate} as {post} has been terminated and binds nobody any more. You can invite other graduates.',
    },
    GRADUATE: {
      subject: 'Your agreement with {employer} has been terminated',
      body: 'Your employment agreement with {employer} as {post} has been terminated and no longer binds you: you can accept other invitations. Keep your destination up to date as your school asks.',
    },
  },
  AGREEMENT_AMENDED: {
    EMPLOYER: {
      subject: 'The agreement with {graduate} has been amended',
      body: 'The employment agreement with {graduate} as {post} has been amended and its new terms hold. You can download the new paper.',
    },
    GRADUATE: {
      subject: 'Your agreement with {employer} has been amended',
      body: 'Your employment agreement with {employer} as {post} has been amended and its new terms hold. You can download the new paper.',
    },
  },
  AGREEMENT_RETRACTED: {
    EMPLOYER: {
      subject: 'You and {graduate} left by agreement',
      body: 'Both sides agreed to leave, so the agreement with {graduate} as {post} is not pursued any further. You can invite again.',
    },
    GRADUATE: {
      subject: 'You and {employer} left by agreement',
      body: 'Both sides agreed to leave, so your agreement with {employer} as {post} is not pursued any further. You can accept other invitations now.',
    },
  },
};
