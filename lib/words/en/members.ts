import type { Words } from '../words';
import type { members as source } from '../zh-CN/members';

export const members: Words<typeof source> = {
  title: '{count, plural, one {# member} other {# members}} of your organisation',
  lead: 'Administrators invite colleagues; handlers work on agreements; readers only look.',
  members: 'Members',
  name: 'Name',
  role: 'Role',
  mobile: 'Mobile',
  email: 'E-mail',
  seen: 'Last signed in',
  never: 'not yet',
  invite: 'Invite a colleague',
  address: 'Mobile or e-mail',
  addressHint: 'The link goes there. It is good for 7 days and works once.',
  roleHint: 'Administrators can also certify the organisation and invite members.',
  send: 'Send invitation',
  invited:
    'The invitation is on its way. Your colleague appears in the list after opening the link and setting a password.',
  open: 'Invitations not accepted yet',
  noneOpen: 'No invitation is open',
  noneOpenText: 'Invitations stand here until they are accepted or expire.',
  until: 'Good until',
};
