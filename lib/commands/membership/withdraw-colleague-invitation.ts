import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { allowed } from '@/lib/domain/access/decision';

/** The administrator takes back an invitation of his employer: its link is dead at once. */
export const withdrawColleagueInvitation = defineCommand({
  name: 'withdraw-colleague-invitation',
  permission: 'employer.members.write',
  input: z.strictObject({ id: z.uuid('ID_INVALID') }),
  event: 'COLLEAGUE_INVITATION_WITHDRAWN',
  atomic: 'transaction',
  load: ({ db, actor }, { id }) =>
    actor?.party === 'EMPLOYER'
      ? db.membershipInvitation.findFirst({ where: { id, employerId: actor.employerId } })
      : Promise.resolve(null),
  allow: () => allowed,
  async run({ db, now }, { id }) {
    const where = { id, acceptedAt: null, closedAt: null };
    const { count } = await db.membershipInvitation.updateMany({ where, data: { closedAt: now } });
    if (count !== 1) throw new Refusal('MEMBER_INVITATION_STALE');
    return { result: null, subject: { type: 'membership-invitation', id } };
  },
});
