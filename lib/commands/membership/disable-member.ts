import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { closeInvitationsOf, sideOf } from '@/lib/db/stores/membership-invitations';
import { endMembershipSessions } from '@/lib/db/stores/sessions';
import { allowOther, loadMember, organisationOf, requireOne, tellMember } from './load-member';

/** Lets somebody act for the organisation no more; he is out at once, and so are the invitations he sent or got. What he did
 * stays his. */
export const disableMember = defineCommand({
  name: 'disable-member',
  permission: 'members.write',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    confirmed: z.literal('yes', 'DISABLING_NOT_CONFIRMED'),
  }),
  event: 'MEMBER_DISABLED',
  atomic: 'transaction',
  load: loadMember,
  allow: allowOther,
  async run({ db, now, actor }, member, { id }) {
    const { count } = await db.membership.updateMany({ where: { id, state: 'ACTIVE' }, data: { state: 'DISABLED' } });
    requireOne(count);
    const closed = await closeInvitationsOf(db, member.accountId, sideOf(member), now);
    const ended = await endMembershipSessions(db, id, now, 'DISABLED');
    await tellMember(db, member, 'MEMBER_DISABLED', { organisation: actor ? organisationOf(actor) : '' }, now);
    return { result: { id }, subject: { type: 'membership', id }, facts: { role: member.role, ended, closed } };
  },
});
