import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { allowed } from '@/lib/domain/access/decision';

/** The operator takes back an invitation, say to a mistyped address: its link is dead at once. */
export const withdrawMemberInvitation = defineCommand({
  name: 'withdraw-member-invitation',
  permission: 'platform.schools',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'MEMBER_INVITATION_WITHDRAWN',
  atomic: 'transaction',
  load: ({ db }, { id }) => db.membershipInvitation.findFirst({ where: { id, party: 'SCHOOL' } }),
  allow: () => allowed,
  async run({ db, now }, { id, schoolId }) {
    const where = { id, acceptedAt: null, closedAt: null };
    const { count } = await db.membershipInvitation.updateMany({ where, data: { closedAt: now } });
    if (count !== 1) throw new Refusal('MEMBER_INVITATION_STALE');
    return { result: { schoolId }, subject: { type: 'membership-invitation', id } };
  },
});
