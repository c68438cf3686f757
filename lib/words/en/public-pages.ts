import type { publicPages as source } from '../zh-CN/public-pages';

type Words<T> = { [K in keyof T]: T[K] extends string ? string : Words<T[K]> };

export const publicPages: Words<typeof source> = {
  home: {
    title: 'Three-party employment agreements, signed online',
    lead: 'The employer invites, the graduate answers, the school reviews. All three see whose turn it is, and until when.',
    start: 'Sign in',
    register: 'Register as an employer',
    activate: 'Activate as a graduate',
    toWork: 'Go to my workbench',
    verify: 'Verify an agreement',
    employer: 'Employers',
    employerText: 'Prove who you are, find graduates, send an invitation that states every term.',
    graduate: 'Graduates',
    graduateText:
      'Read the terms on your phone and decide. Before you accept, you see what it binds and prove who you are.',
    school: 'Schools',
    schoolText: 'Department and school review. Who waits, and since when, is plain to see.',
  },
  signIn: {
    title: 'Sign in',
    lead: 'Use your mobile number or e-mail.',
    leadBack: 'Your session has ended or you have not signed in. After signing in you come back to the page.',
    ended: {
      JOINED: 'You were admitted to {organisation}; please sign in again.',
      ROLE_CHANGED: 'Your role at {organisation} has changed; please sign in again to act in the new role.',
      DISABLED:
        'Your access to {organisation} was disabled and you were signed out. Ask your administrator or the platform.',
      PASSWORD_CHANGED:
        'The password of this account was changed elsewhere and you were signed out. Please sign in with the new one; if it was not you, set a new password at once.',
      SIGNED_OUT_ELSEWHERE: 'You were signed out here from another device. Sign in again to go on.',
      organisation: 'your organisation',
    },
    leadAttach: 'Sign in to the account you have; after that you come back to the activation page.',
    account: 'Mobile number or e-mail',
    password: 'Password',
    submit: 'Sign in',
    register: 'Register as an employer',
    newcomer: 'An employer without an account?',
    graduate: 'A graduate, here for the first time?',
    activate: 'Activate your account',
    shared:
      'On a shared computer, please sign out when you are done. After 30 minutes without activity, or when the browser closes, you are signed out.',
    demo: 'This is a demo; the demo accounts were printed at start.',
  },
  choose: {
    title: 'For whom do you act?',
    lead: 'Your account belongs to several organisations or roles. Please choose one; you can switch here later.',
    nobody: 'You have no active role',
    disabledOn: 'Your access to {organisation} was disabled on {date}.',
    disabled: 'Your access to {organisation} was disabled.',
    nobodyText: 'Ask your administrator or the platform.',
    ownData: 'My data',
    ownDataText: 'A JSON file of what your account holds about you. To close the account, contact the platform.',
  },
  verify: {
    title: 'Verify an agreement',
    lead: 'Enter the verification code at the foot of the document, or scan its QR code.',
    code: 'Verification code',
    hint: '16 letters and digits; dashes may be left out.',
    submit: 'Verify',
    found: 'The verification code is valid',
    ended: 'The code is valid, but the agreement has been terminated',
    endedText: 'This agreement was terminated on {date}. It binds nobody any more.',
    foundText:
      'This is what the platform has on record. Compare it with your document: a different number or content fingerprint means it is forged or altered.',
    missing: 'This verification code was not found',
    missingText:
      'Please check for typing errors. If the code is right and still not found, the document was not made by this platform.',
    again: 'Enter again',
    malformed: 'The verification code is incomplete or wrong',
    malformedText:
      'A verification code has 16 letters and digits. Please compare with the foot of the document. You entered: {code}',
    number: 'Agreement number',
    state: 'State now',
    employer: 'Employer',
    graduate: 'Graduate',
    school: 'School',
    signedOn: 'Signed',
    endedOn: '{state} since',
    hash: 'Content fingerprint (SHA-256)',
  },
  help: {
    title: 'Help',
    lead: 'How signing goes, then common questions for each side.',
    sides: 'Questions by side',
    flowText:
      'Employer invites → graduate answers before the deadline → the school reviews, level by level (for example department, then school) → the agreement is in force and its document is made.',
    contact: 'Help from a person',
    noContact:
      'The operator of this platform has not published a contact yet. Ask your administrator or your school first.',
    platformContact: 'How to reach the platform: {contact}.',
    pages: {
      verify: 'Verify an agreement',
      newPassword: 'Set a new password',
      codeSignIn: 'Sign in by code',
      register: 'Register as an employer',
      certification: 'Certification',
      search: 'Find a graduate',
      agreements: 'Signing online',
      account: 'Accounts',
      activate: 'Activate an account',
      changedMobile: 'The registered mobile is no longer mine',
      confirm: 'Base data',
      searches: 'Who searched for me',
      invitations: 'Invitations',
      imports: 'Import a roster',
      reviews: 'Reviews',
    },
    everyone: {
      title: 'Asked by everyone',
      open: 'Verify an agreement',
      factor: {
        q: 'My phone is lost and the second factor is asked. What now?',
        a: 'Enter a recovery code when you sign in, then turn the second factor off and set it up with the new phone. Without recovery codes, contact the platform; they check who you are.',
      },
      bound: {
        q: 'Can a graduate accept another employer after accepting one?',
        a: 'No. There is one agreement at a time. Other invitations can only be read; if a review fails before their deadline, they open again.',
      },
      deadline: {
        q: 'When exactly is the reply deadline?',
        a: 'You can answer until 24:00 (Beijing time) of the last day. The moment of your click counts.',
      },
      contract: {
        q: 'Is it a labour contract?',
        a: 'No. It says that the graduate will report to the employer after graduation; it ends when the labour contract is concluded.',
      },
      genuine: {
        q: 'How do I know that a document is genuine?',
        a: 'Scan its QR code or enter its verification code on the verification page, then compare number and content fingerprint.',
      },
      password: {
        q: 'What if I forgot my password?',
        a: 'Choose “Forgotten password” on the sign-in page: a code sent to the mobile or e-mail of your account lets you set a new one. You can also sign in by code. Nobody will ever ask you for a password or a code.',
      },
    },
    employer: {
      title: 'Employers',
      open: 'Register as an employer',
      remittance: {
        q: 'How does certification by bank transfer work?',
        a: 'Choose the transfer under certification, check the payee and enter your organisation’s account. The platform sends a small amount; enter what arrived before the time is over. If the payee is wrong, correct the organisation first, or use documents instead.',
      },
      joining: {
        q: 'My organisation is certified already. How do I join it?',
        a: 'No need to certify again: enter its credit code on the certification page and ask to join. Once an administrator agrees, sign in again. An administrator can also invite you by link.',
      },
      suspended: {
        q: 'What if access was disabled?',
        a: 'A person who was disabled asks an administrator of the organisation. If the whole employer was suspended, the certification page says why; put it right and contact the platform. Accepted and signed agreements go on.',
      },
      start: {
        q: 'How do I begin?',
        a: 'Register with mobile and e-mail, then complete certification. The review usually takes 1 to 3 working days; after it you can find and invite graduates.',
      },
      materials: {
        q: 'What does certification need?',
        a: 'Your business licence or certificate of incorporation, the stamped letter of authorisation (the page has a template) and both sides of the handler’s ID card. JPG, PNG or PDF, up to 5 MB each.',
      },
      notFound: {
        q: 'Why can I not find a graduate?',
        a: 'Name, document type and number must match the document exactly. If they do, ask the graduate to check with the school: is he or she on the roster, and is signing open for that year?',
      },
      change: {
        q: 'Can I change the terms after sending?',
        a: 'Not directly. Until the graduate answers you can withdraw the invitation and send a new one; the old terms are filled in.',
      },
      colleagues: {
        q: 'How do colleagues join?',
        a: 'An administrator invites them under “Accounts”, as handler, reader or administrator. The link works once, within 7 days.',
      },
    },
    graduate: {
      title: 'Graduates',
      open: 'Activate your account',
      start: {
        q: 'How do I open my account?',
        a: 'Once your school has put you on its roster, activate with the mobile or e-mail registered there. Everything can be done on a phone.',
      },
      code: {
        q: 'What if no code arrives?',
        a: 'Check name and document number and ask again after a minute. If the registered mobile is no longer yours, submit the new one on the activation page; the school checks and updates it. If it is urgent, call your department.',
      },
      wrong: {
        q: 'What if my school registered something wrong?',
        a: 'Report it on the base data page and confirm after the school has handled it. Without confirmation you cannot accept.',
      },
      seen: {
        q: 'Who sees my data?',
        a: 'Employers find you only by full name and document number, and you see every search. Only the employer you accept sees the whole of your part of the agreement.',
      },
      decline: {
        q: 'Can I change my mind after declining?',
        a: 'No; the employer would have to invite you again. If you are not sure, wait with your answer, but mind the deadline.',
      },
    },
    school: {
      title: 'Schools',
      open: 'Sign in',
      start: {
        q: 'How does a school join?',
        a: 'The platform opens the school and its year and sends the school’s reviewer a link. It works for 7 days; set a password there and begin.',
      },
      roster: {
        q: 'How is the roster imported?',
        a: 'Download the template, fill it in and upload it. Every row is checked first and nothing changes before you confirm; wrong rows can be downloaded and corrected. Importing a file twice adds nothing twice.',
      },
      order: {
        q: 'In which order do reviews go?',
        a: 'By the levels chosen when the year was opened; the school is always last. Whoever has waited longest stands first, and a department sees only its own graduates.',
      },
      reject: {
        q: 'What follows a rejection?',
        a: 'Employer and graduate read your reason. The agreement does not come into force, the graduate can accept others at once, and the employer can correct and invite again.',
      },
      colleagues: {
        q: 'How do we add a department reviewer?',
        a: 'Tell the platform the name, department and mobile or e-mail; it sends the link.',
      },
    },
  },
  privacy: {
    title: 'Privacy',
    lead: 'We use personal data only to handle three-party employment agreements.',
    points: {
      what: {
        q: 'What we keep',
        a: 'Name, identity number, mobile, e-mail, enrolment data and the agreement. Identity number, mobile, e-mail and home address are encrypted and masked by default.',
      },
      who: {
        q: 'Who sees it',
        a: 'The three parties only. An employer finds a graduate only by full name and identity number; each search is recorded and shown to the graduate.',
      },
      consents: {
        q: 'Two uses that need your separate consent',
        a: 'Graduates choose about each on its own: using the document number in the agreement, and showing the graduate’s part of the agreement to the employer they accept. Nothing is ticked for you, you may refuse, and you may withdraw at any time; agreements signed before stay valid.',
      },
      roster: {
        q: 'The roster of the school',
        a: 'Schools import their graduates’ data; graduates check and confirm them after activating, and can report errors to the school. Activation codes go only to the mobile or e-mail on the roster, and nobody learns whether a person is on it.',
      },
      browser: {
        q: 'What stays in your browser',
        a: 'While you are signed in, the mark of the session, which ends when the browser closes. Besides that the language you chose, and for half a year a random number without personal data. It only tells that this browser was used before, so that you get in while somebody else guesses at your password. Time, network address and device of every sign-in are recorded and shown to you at the next one.',
      },
      rights: {
        q: 'Your rights',
        a: 'See, copy and correct your data, withdraw consent, ask for deletion, except records the law requires us to keep.',
      },
      never: {
        q: 'What we never do',
        a: 'No forced signing, no quotas, no pay or identity number to anyone outside the three parties.',
      },
    },
  },
  errors: {
    notFound: 'This page was not found',
    notFoundText: 'The address may be wrong, or the record is not yours. Please start from the home page or a list.',
    home: 'Home page',
    signIn: 'Sign in',
    signedInAs: 'You are signed in as {name} ({role})',
    otherRole:
      'This page may belong to another role of yours, or to another account. Change your role, or sign out and sign in with the other account.',
    otherAccount:
      'This page may belong to another role. If you have another account, sign out, sign in with that one, and open the page again.',
    choose: 'Change role',
    link: 'This link is not valid, or a newer one has replaced it',
    linkText:
      'Please check that the link is complete. If it still does not open, ask whoever invited you to send it again.',
  },
};
