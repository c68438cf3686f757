import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { closeJoinRequest } from '@/lib/db/stores/join-requests';
import { joinEmployer, leaveEmptyRegistrations } from '@/lib/db/stores/joining-members';
import { tellAccounts } from '@/lib/db/stores/outbox';
import { when } from '@/lib/domain/access/decision';
import { JOINING_ROLES } from '@/lib/domain/membership/joining';
import { loadJoinRequest } from './load-join-request';

/**
 * An administrator lets somebody join, as what he chooses. The registration the asker came with is put aside where
 * nothing has come of it, and his sessions end: the next sign-in leads straight to the employer he joined.
 */
export const acceptJoining = defineCommand({
  name: 'accept-joining',
  permission: 'employer.members.write',
  input: z
    .strictObject({
      id: z.uuid('ID_INVALID'),
      role: z.enum(JOINING_ROLES, 'ROLE_MISSING'),
      /** Asked only for an administrator: he may do everything, this included. */
      confirmed: z.literal('yes').optional(),
    })
    .refine(({ role, confirmed }) => role !== 'ADMINISTRATOR' || confirmed === 'yes', {
      error: 'ADMINISTRATOR_NOT_CONFIRMED',
      path: ['confirmed'],
    }),
  event: 'JOINING_ACCEPTED',
  atomic: 'transaction',
  load: loadJoinRequest,
  allow: (_actor, { request }) => when(request.state === 'OPEN', 'JOINING_CLOSED'),
  async run({ db, now }, { request, actor }, { role }) {
    const { id, accountId, employerId, employer } = request;
    const account = await db.account.findUnique({ where: { id: accountId }, select: { status: true } });
    if (account?.status !== 'ACTIVE') throw new Refusal('JOINING_ACCOUNT_GONE');
    await closeJoinRequest(db, id, { state: 'ACCEPTED', role, decidedAt: now, decidedById: actor.accountId });
    const membershipId = await joinEmployer(db, { accountId, employerId, role, now });
    const { creditCode } = employer;
    const withdrawn = await leaveEmptyRegistrations(db, { accountId, employerId, now, creditCode });
    await tellAccounts(db, {
      eventId: id,
      template: 'JOINING_ACCEPTED',
      facts: { organisation: employer.name },
      now,
      to: { accountId },
      link: '/employer',
    });
    return {
      result: { membershipId },
      subject: { type: 'join-request', id },
      facts: { membershipId, role, withdrawn },
    };
  },
});
