import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { closeInvitationsOf, sideOf } from '@/lib/db/stores/membership-invitations';
import { endMembershipSessions } from '@/lib/db/stores/sessions';
import { employerRoles } from '@/lib/domain/membership/roles';
import { allowOther, loadMember, organisationOf, requireOne, tellMember } from './load-member';

/** Gives a colleague another role; what he had open ends at once, so that no page of the old role stays. */
export const changeMemberRole = defineCommand({
  name: 'change-member-role',
  permission: 'employer.members.write',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    /** The role the page showed. */
    seen: z.enum(employerRoles, 'ROLE_MISSING'),
    role: z.enum(employerRoles, 'ROLE_MISSING'),
  }),
  event: 'MEMBER_ROLE_CHANGED',
  atomic: 'transaction',
  load: loadMember,
  allow: allowOther,
  async run({ db, now, actor }, member, { id, seen, role }) {
    const where = { id, role: seen, state: 'ACTIVE' as const };
    const { count } = await db.membership.updateMany({ where, data: { role } });
    requireOne(count);
    let closed = 0;
    if (role !== seen) {
      closed = await closeInvitationsOf(db, member.accountId, sideOf(member), now);
      await endMembershipSessions(db, id, now, 'ROLE_CHANGED');
      const organisation = actor ? organisationOf(actor) : '';
      await tellMember(db, member, 'MEMBER_ROLE_CHANGED', { organisation }, now);
    }
    return { result: { id }, subject: { type: 'membership', id }, facts: { from: seen, to: role, closed } };
  },
});
