import type { signing as source } from '../zh-CN/signing';

type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

export const signing: Words<typeof source> = {
  steps: { send: 'Employer invites', answer: 'Graduate answers', review: '{level}', done: 'Done', label: 'Progress', isDone: 'done', isNow: 'in progress', isAhead: 'not started' },
  turn: { EMPLOYER: "Employer's turn", GRADUATE: "Graduate's turn", SCHOOL: "School's turn", nobody: 'Closed' },
  since: 'since {date}',
  replyBy: 'Reply by the end of {date}',
  sections: { terms: 'Terms', employer: 'Employer', transfer: 'Archive and household', graduate: 'Graduate', history: 'History', document: 'Document' },
  fields: {
    post: 'Post', occupation: 'Occupation', workPlace: 'Place of work', contract: 'Contract term', trial: 'Probation', traineeship: 'Traineeship', probationPay: 'Monthly pay on trial (before tax)',
    regularPay: 'Regular monthly pay (before tax)', otherPay: 'Other pay', socialInsurance: 'Social insurance and housing fund', housing: 'Housing', report: 'Report between', reportPlace: 'Report at',
    employerDamages: 'Damages owed by employer', graduateDamages: 'Damages owed by graduate', releaseConditions: 'Release conditions', otherAgreements: 'Other agreements',
    name: 'Employer', creditCode: 'Unified social credit code', nature: 'Nature', industry: 'Industry', scale: 'Scale', address: 'Address', contact: 'Contact', telephone: 'Telephone', email: 'E-mail',
    archive: 'Archive', archiveRecipient: 'Archive goes to', archiveAddress: 'Archive address', household: 'Household registration', number: 'Agreement number', termsHash: 'Content fingerprint (SHA-256)',
  },
  values: {
    months: '{count, plural, one {# month} other {# months}}', fixed: 'Fixed term, {count, plural, one {# month} other {# months}}', noTrial: 'none agreed', range: '{from} to {to}', damagesNone: 'no damages agreed',
    archiveAccepted: 'accepted', archiveNot: 'not accepted', householdSolved: 'registration offered', householdNot: 'no registration offered',
  },
  history: { by: '{party}', reason: 'Reason: {reason}', opinion: 'Opinion: {reason}' },
};
