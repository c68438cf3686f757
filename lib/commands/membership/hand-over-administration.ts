import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { closeInvitationsOf, sideOf } from '@/lib/db/stores/membership-invitations';
import { endMembershipSessions, endOtherSessions } from '@/lib/db/stores/sessions';
import { formerRoles } from '@/lib/domain/membership/roles';
import { allowOther, loadMember, organisationOf, requireOne, tellMember } from './load-member';

/**
 * The administrator makes a colleague administrator and steps back, both or neither. The colleague's sessions end; of
 * the one who hands over only this one goes on, in his new role.
 */
export const handOverAdministration = defineCommand({
  name: 'hand-over-administration',
  permission: 'employer.members.write',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    ownRole: z.enum(formerRoles, 'ROLE_MISSING'),
    confirmed: z.literal('yes', 'HAND_OVER_NOT_CONFIRMED'),
  }),
  event: 'ADMINISTRATION_HANDED_OVER',
  atomic: 'transaction',
  load: loadMember,
  allow: allowOther,
  async run({ db, now, actor }, member, { id, ownRole }) {
    if (!actor) throw new Refusal('SIGN_IN_NEEDED');
    const own = { id: actor.membershipId, role: 'ADMINISTRATOR' as const, state: 'ACTIVE' as const };
    const stepped = await db.membership.updateMany({ where: own, data: { role: ownRole } });
    requireOne(stepped.count);
    const raised = await db.membership.updateMany({
      where: { id, state: 'ACTIVE', account: { status: 'ACTIVE' } },
      data: { role: 'ADMINISTRATOR' },
    });
    requireOne(raised.count);
    const side = sideOf(member);
    let closed = 0;
    for (const one of [actor.accountId, member.accountId]) closed += await closeInvitationsOf(db, one, side, now);
    await endMembershipSessions(db, id, now, 'ROLE_CHANGED');
    await endOtherSessions(db, actor.accountId, actor.sessionId, now, 'ROLE_CHANGED');
    const facts = { organisation: organisationOf(actor), name: actor.name };
    await tellMember(db, member, 'ADMINISTRATION_RECEIVED', facts, now);
    return {
      result: { id },
      subject: { type: 'membership', id },
      facts: { ownRole, from: actor.membershipId, closed },
    };
  },
});
