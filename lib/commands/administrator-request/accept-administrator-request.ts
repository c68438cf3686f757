import { z } from 'zod';
import { type CommandContext, defineCommand } from '@/lib/commands/define-command';
import { tellMember } from '@/lib/commands/membership/load-member';
import { Refusal } from '@/lib/db/refusal';
import { tellAccounts } from '@/lib/db/stores/outbox';
import { endMembershipSessions } from '@/lib/db/stores/sessions';
import { formerFates } from '@/lib/domain/membership/administrator-request';
import { allowAcceptance, decideRequest, type LoadedRequest, loadAdministratorRequest } from './load-request';

/** The operator makes a member administrator in the place of one who is gone, in one step. */
export const acceptAdministratorRequest = defineCommand({
  name: 'accept-administrator-request',
  permission: 'platform.administrator-requests',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    former: z.enum(formerFates, 'FORMER_FATE_MISSING'),
    checked: z.literal('yes', 'PROOF_NOT_CHECKED'),
    /** Ticked where an administrator in charge has objected. */
    objectionWeighed: z.literal('yes').optional(),
  }),
  event: 'ADMINISTRATOR_REQUEST_ACCEPTED',
  atomic: 'transaction',
  load: loadAdministratorRequest,
  allow: (_actor, request, now, { objectionWeighed }) => allowAcceptance(request, now, objectionWeighed === 'yes'),
  async run(context, request, { id, former }) {
    const { db, now } = context;
    const { membershipId, membership, employer } = request;
    await decideRequest(context, request, { state: 'ACCEPTED', answer: null });
    const { count } = await db.membership.updateMany({
      where: { id: membershipId, state: 'ACTIVE', account: { status: 'ACTIVE' } },
      data: { role: 'ADMINISTRATOR' },
    });
    if (count !== 1) throw new Refusal('ADMINISTRATOR_REQUEST_MEMBER_GONE');
    await endMembershipSessions(db, membershipId, now, 'ROLE_CHANGED');
    const replaced = former === 'disable' ? await disableFormer(context, request) : 0;
    const to = { accountId: membership.accountId };
    const [template, facts] = ['ADMINISTRATOR_REQUEST_ACCEPTED' as const, { organisation: employer.name }];
    await tellAccounts(db, { eventId: id, template, facts, now, to, link: '/account/members' });
    return { result: { id }, subject: { type: 'administrator-request', id }, facts: { membershipId, replaced } };
  },
});

/** The administrators so far act no more; the employer's new one can let them in again. Answers how many. */
async function disableFormer(
  { db, now }: CommandContext,
  { employerId, membershipId, employer }: LoadedRequest,
): Promise<number> {
  const former = await db.membership.findMany({
    where: { employerId, role: 'ADMINISTRATOR', state: 'ACTIVE', id: { not: membershipId } },
    select: { id: true, accountId: true },
  });
  for (const member of former) {
    await db.membership.update({ where: { id: member.id }, data: { state: 'DISABLED' } });
    await endMembershipSessions(db, member.id, now, 'DISABLED');
    await tellMember(db, member, 'MEMBER_DISABLED', { organisation: employer.name }, now);
  }
  return former.length;
}
