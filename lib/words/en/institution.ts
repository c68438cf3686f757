import type { institution as source } from '@/lib/words/zh-CN/institution';
import type { Words } from '@/lib/words/words';

export const institution: Words<typeof source> = {
  line: 'At a school?',
  lineLink: 'Sign in with your school account',
  title: 'Sign in with your school account',
  lead: 'Choose your school and sign in on its own page; you come back here afterwards. We never see your school password.',
  signedInLead: 'You are signed in. Choose your school and sign in there once to link its sign-in to this account.',
  trail: 'You are here',
  signIn: 'Sign in',
  problem: 'You were not signed in',
  problems: {
    'number-changed':
      'The student, identity or staff number your school sent differs from the one you linked, or is no longer on the roster, so you were not signed in. Sign in with your password, ask the school’s employment office to check the roster, and link again here afterwards.',
    'more-sides':
      'This account can also act for another organisation, so a school’s sign-in cannot open it. Sign in with your mobile or e-mail and password, then choose a side.',
    disabled: 'This account is disabled and cannot sign in. Please ask the school’s employment office or our support.',
    'other-provider':
      'This identity was linked through another sign-in service. Use the one you used then, or sign in with your password and unlink it.',
    cancelled: 'You stopped at the school’s sign-in page. Nothing changed; choose your school again when you like.',
    failed:
      'What the school sent back did not pass our checks: the page may have been open too long, “Back” was used, or one sign-in was sent twice. Choose your school again; if it keeps failing, tell the school’s IT office.',
    unreachable:
      'This school’s sign-in service cannot be reached. Try again later or sign in with your password; if it stays so, tell the school’s IT office.',
    busy: 'Too many sign-ins from your network. Please try again in 15 minutes.',
  },
  search: 'Name of the school',
  searchSubmit: 'Search',
  schools: 'Choose your school',
  platformName: 'Sign-in service of the platform',
  goTo: 'Sign in there',
  more: 'There are more schools: type a name to find yours.',
  none: 'No school found',
  noneText:
    'This school has not opened its sign-in here, or is written differently. You can sign in with a password; graduates who come for the first time activate their account.',
  noneAtAll: 'No school has opened this yet',
  noneAtAllText:
    'No school has opened its sign-in here yet. Sign in with your mobile or e-mail; graduates who come for the first time activate their account.',
  passwordInstead: 'Sign in with mobile or e-mail',
  activateInstead: 'Activate an account',
  links: {
    title: 'Linked sign-ins',
    none: 'No school’s sign-in is linked yet.',
    from: 'From',
    since: 'Linked',
    used: 'Last used',
    never: 'never',
    deeds: 'Actions',
    unlink: 'Unlink',
    unlinkOf: 'Unlink {name}',
    unlinked: 'Unlinked. From now on sign in with your mobile or e-mail and your password.',
  },
  arrival: {
    expired: 'Please sign in at your school again',
    expiredText:
      'What the school sent is kept for 10 minutes only. It is over, or you finished already. Nothing changed: just sign in once more.',
    again: 'Choose your school again',
    proved: 'What the school told us',
    from: 'Sign-in service',
    name: 'Name',
    studentNumber: 'Student number',
    staffNumber: 'Staff number',
    activateTitle: 'Set a password to finish',
    activateLead:
      '{name} confirmed that you are on its roster, so no code is needed. Set a password so that you can sign in after you leave the school, too.',
    activate: 'Activate and sign in',
    accountTitle: 'You have an account: sign in once to link it',
    accountText:
      'This graduate of the roster has activated an account before. So that nobody else can use it, sign in with its password once; you come back here to link it, and can sign in by your school from then on.',
    account: 'Sign in and go on',
    codeTitle: 'Please activate your account first',
    codeText:
      'You are on the roster but have no account yet. Activate it once by the mobile or e-mail of the roster, then come back here and link it.',
    code: 'Activate',
    unknownTitle: 'Your sign-in worked, but no account was found',
    unknownText:
      '{name} confirmed your sign-in, but the number it sent is on no roster of graduates and is not linked to an account, so we cannot let you in.',
    unknownWhy:
      'Usual reasons: the school has not imported your roster yet; a number on the roster is wrong; you do not graduate this year.',
    unknownGraduate: 'Graduates: please ask your department or the school’s employment office to check the roster.',
    unknownReviewer:
      'Reviewers: sign in with your mobile or e-mail and password first, you come back here to link; without an account, open your invitation.',
    signInToLink: 'Sign in and link',
    linkTitle: 'Link this sign-in to your account',
    linkLead: 'You are signed in as {name}. Once you confirm that this is you, it opens your account from now on.',
    linkPassword: 'Password of this account',
    linkPasswordHint: 'Once more, to be sure that it is you.',
    link: 'Link',
    refused: 'This cannot be linked to your account',
    linked: 'Linked',
    linkedText:
      'From now on choose “Sign in with your school account” on the sign-in page. Your password still works; unlinking is there, too.',
    toWork: 'Go on',
  },
  settings: {
    title: 'Sign-in of the school',
    headingWithout: 'The school’s own sign-in is not open yet',
    headingReady: 'The school’s own sign-in is open',
    lead: 'Lets graduates and reviewers of this school sign in with their school accounts (OpenID Connect). Fill this in with the school’s IT office.',
    toSettings: 'Set up the school’s sign-in',
    saved:
      'Saved. We read what the service publishes and found nothing wrong; the client secret shows only at a real sign-in, so please try one yourself.',
    removed:
      'Closed. Everybody can still sign in with a password; links work again when the same service is opened again.',
    register: 'To register at the school’s service',
    redirect: 'Redirect URI',
    redirectHint: 'Register it letter by letter; authorization code flow, RS256 signatures, PKCE.',
    form: 'Sign-in service',
    issuer: 'Issuer',
    issuerHint:
      'Begins with https:// and equals the issuer the service publishes, for example https://id.example.edu.cn.',
    clientId: 'Client ID',
    secret: 'Client secret',
    secretHint: 'Stored encrypted and never shown again.',
    secretKept: 'Stored and not shown. Leave empty to keep it; a new issuer needs it again.',
    scope: 'Scope',
    scopeHint: 'Separated by blanks; name here the scope by which the school gives student numbers, if it has one.',
    claims: 'Which claim is the school’s number',
    claimsHint: 'At least one. We look for the number on this school’s roster, never for e-mail or name.',
    studentNumber: 'Claim of the student number',
    staffNumber: 'Claim of the staff number',
    identityNumber: 'Claim of the identity number',
    identityNumberHint: 'With it, both the student and the identity number must equal the roster.',
    save: 'Check and save',
    remove: 'Close the school’s sign-in',
    removeText: 'From then on nobody can sign in with a school account; passwords still work.',
    removeSubmit: 'Close it',
  },
};
