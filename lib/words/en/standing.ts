import type { Words } from '../words';
import type { standing as source } from '../zh-CN/standing';

export const standing: Words<typeof source> = {
  taken: {
    title: 'This credit code is certified already',
    text: 'An organisation is certified once. If it is yours, ask its administrator to let you join; if the code is wrong, correct it.',
    go: 'Ask to join',
    change: 'Correct the organisation',
  },
  join: {
    title: 'Ask to join a certified organisation',
    lead: 'A unified social credit code is certified once. If a colleague has certified your organisation, ask its administrator to let you join.',
    trail: 'Ask to join',
    creditCode: 'Unified social credit code',
    creditCodeHint: '18 characters, as on the business licence or registration certificate.',
    name: 'Your name',
    nameHint: 'The administrator recognises you by it; please use your real name.',
    reason: 'Why you ask',
    reasonHint: 'Your department and what you have to do; the administrator decides by it.',
    submit: 'Send the request',
    privacy: 'The administrator sees your name, the reason, and your mobile and e-mail partly hidden.',
    sent: 'Asked on {date} to join {creditCode}',
    waiting: 'You asked to join {creditCode}; its administrator has not answered yet',
    waitingText: 'Sent on {date}. You will be told the answer; there is nothing to fill in meanwhile.',
    see: 'See or withdraw the request',
    state: { OPEN: 'Awaiting answer', ACCEPTED: 'Joined', REFUSED: 'Not accepted', WITHDRAWN: 'Taken back' },
    answer: 'The administrator says: {answer}',
    own: 'My requests',
    withdraw: 'Take it back',
    alternative: 'Has a colleague certified your organisation?',
    kept: 'What you entered about the organisation is kept as a draft. If the code is wrong, go back, correct it and go on.',
    back: 'Correct the organisation',
  },
  requests: {
    administratorConfirm:
      'I confirm that {name} becomes administrator, who may do everything and disable other members (only for “Administrator”)',
    trail: 'Requests to join',
    title:
      '{count, plural, =0 {No request to join waits} one {# request to join waits for you} other {# requests to join wait for you}}',
    lead: 'Make sure that you know the person. Whoever you accept can act for your organisation in the role you choose.',
    emptyText:
      'When somebody asks to join with the credit code of your organisation, it appears here and you are told.',
    name: 'Name',
    reason: 'Reason',
    mobile: 'Mobile',
    email: 'E-mail',
    at: 'Asked',
    role: 'Role',
    accept: 'Let join',
    refuse: 'Refuse…',
    refuseReason: 'Why not',
    refuseReasonHint: 'The person who asked reads this.',
    refuseSubmit: 'Refuse',
    none: 'None',
    link: '{count, plural, one {# request to join waits for you} other {# requests to join wait for you}}',
    open: 'Answer',
    done: {
      accepted: 'Accepted. The person is told and can act for you after signing in again.',
      refused: 'Refused. The person is told why.',
    },
  },
  change: {
    title: 'Change the certification',
    text: 'When name, licence or handler changes, change the certification, by bank transfer or documents. Until you submit it nothing else changes.',
    begin: 'Change the certification',
    openTitle: 'A change is being filled in',
    reviewTitle: 'The change is under review',
    reviewText:
      'The platform is looking at it. No new invitations can be sent during the review; running invitations and agreements go on.',
    openText:
      'When you submit it, it is reviewed or proven by a transfer. Meanwhile running invitations and agreements go on; new ones wait.',
    transferTitle: 'The change is being proven by a transfer',
    transferText:
      'Meanwhile running invitations and agreements go on; new ones wait. To change something or give the change up, take the transfer back or give it up above first.',
    materialsText:
      'When name, licence or handler changes, submit documents for review. Until then nothing else changes.',
    work: {
      AWAITING_AMOUNT: 'The transfer for your change was sent: please enter the amount that arrived',
      SUPPLEMENT_REQUIRED: 'Your change needs further documents',
      REMITTANCE_FAILED: 'The transfer for your change proved nothing: please choose again',
      other: 'Your change is under review; no new invitations for now',
      what: 'Running invitations and agreements go on',
      go: 'See the certification',
      goAmount: 'Enter the amount',
    },
    giveUp: 'Give the change up',
    giveUpText: 'If you give it up, everything stays as it was, and new invitations can be sent at once.',
    rejected: 'The last change was not approved; everything stays as it was.',
  },
  licence: {
    label: 'Licence:',
    until: 'through {date}',
    none: 'no expiry date',
    soon: 'The licence ends on {date}, in {days} days. Submit the new one as a change; afterwards no new invitations can be sent.',
  },
  suspended: {
    title: 'Why it is suspended',
    since: 'Suspended since {date}',
    contact: 'If you object, or have put it right, please ask the platform to lift it.',
  },
  operator: {
    claim: {
      title: 'Who reviews',
      free: 'Nobody reviews this one yet.',
      mine: 'You review it (since {date}; for half an hour it is yours alone).',
      other: '{name} reviews it (since {date}). After half an hour without a decision another can take it over.',
      take: 'I review it',
      release: 'Put it back',
      column: 'Reviewer',
      nobody: 'Unassigned',
    },
    changes: {
      title: 'What was submitted, and what it is now',
      text: 'A decision on what changed after you opened it is not carried out. On the left what you saw, on the right what it is now; differences are marked.',
      item: 'Entry',
      then: 'Then (submitted {date})',
      now: 'Now',
      changed: 'changed',
      onlyChanged: '{count, plural, one {# difference} other {# differences}}',
      none: 'none',
    },
    templates: {
      title: 'Usual reasons (choose, then edit)',
      licenceBlurred: 'Licence unreadable',
      licenceBlurredText:
        'The picture of the licence is unclear or cut off: code or authority cannot be read. Please photograph the original again, with all four corners, and upload it.',
      sealMissing: 'Letter not sealed',
      sealMissingText:
        'The letter of authorisation has no seal, or it cannot be read. Please seal it, photograph it again and upload it.',
      handlerDiffers: 'Handler differs from ID card',
      handlerDiffersText:
        'The handler in the letter differs from the identity card. Please check the name and upload a letter and a card that agree.',
      nameDiffers: 'Name differs from licence',
      nameDiffersText:
        'The name or code entered differs from the licence. Please correct the organisation as on the licence and submit it again.',
      alreadyCertified: 'Certified already',
      alreadyCertifiedText:
        'An account is certified with this credit code already; one organisation is certified once. Please ask to join it on the certification page.',
      notGenuine: 'Cannot be verified',
      notGenuineText:
        'The documents could not be verified. Please check them and apply again with pictures of the originals; if in doubt, contact the platform.',
    },
    suspension: {
      title: 'Suspend the organisation',
      fold: 'Suspend…',
      hint: 'It can no longer use the platform, and all unanswered invitations lapse; accepted and signed agreements go on.',
      reason: 'Why',
      reasonHint: 'The organisation and the graduates it invited read this.',
      submit: 'Suspend this organisation',
      resumeTitle: 'Lift the suspension',
      resumeText: 'Suspended on {date}. Reason: {reason}',
      resumeFold: 'Lift the suspension…',
      resumeReason: 'Why it is lifted',
      resumeReasonHint: 'Kept in the history; the organisation reads it.',
      resumeConfirmed: 'I have checked that the reason of the suspension is gone',
      lapses:
        '{count, plural, =0 {It has no unanswered invitations.} one {# unanswered invitation will lapse.} other {# unanswered invitations will lapse.}}',
      resume: 'Lift the suspension',
      done: {
        suspended: 'Suspended. The organisation and its graduates are told.',
        resumed: 'The suspension is lifted. The organisation is told.',
      },
    },
    recertification: 'This is a change: no new invitations can be sent during the review; what was sent goes on.',
  },
  code: {
    check: 'Check the code',
    checkHint:
      'See whether a colleague is certified with this code already: then just ask to join, the rest need not be filled in.',
    checking: 'Checking…',
  },
  draft: {
    save: 'Save draft',
    kept: 'This is the draft you saved last; it is not part of the certification yet.',
  },
};
