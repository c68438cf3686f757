import { z } from 'zod';
import { type CommandContext, defineCommand } from '@/lib/commands/define-command';
import { tellMember } from '@/lib/commands/membership/load-member';
import { Refusal } from '@/lib/db/refusal';
import { administratorsBeside, namesOfMembers } from '@/lib/db/stores/administrators';
import { lockEmployer } from '@/lib/db/stores/certification';
import { closeInvitationsOf } from '@/lib/db/stores/membership-invitations';
import { tellAccounts } from '@/lib/db/stores/outbox';
import { endMembershipSessions } from '@/lib/db/stores/sessions';
import { formerFates } from '@/lib/domain/membership/administrator-request';
import { allowAcceptance, decideRequest, type LoadedRequest, loadAdministratorRequest } from './load-request';

const seenInput = z.uuid('ID_INVALID');

/**
 * The operator makes a member administrator in the place of one who is gone, in one step. `seen` are the administrators
 * the page showed: nobody is disabled whom the operator has not looked at.
 */
export const acceptAdministratorRequest = defineCommand({
  name: 'accept-administrator-request',
  permission: 'platform.administrator-requests',
  input: z.strictObject({
    id: z.uuid('ID_INVALID'),
    former: z.enum(formerFates, 'FORMER_FATE_MISSING'),
    checked: z.literal('yes', 'PROOF_NOT_CHECKED'),
    seen: z.union([seenInput.transform((one) => [one]), z.array(seenInput).max(100)]).default([]),
    /** Ticked where an administrator in charge has objected. */
    objectionWeighed: z.literal('yes').optional(),
  }),
  event: 'ADMINISTRATOR_REQUEST_ACCEPTED',
  atomic: 'transaction',
  load: loadAdministratorRequest,
  allow: (_actor, request, now, { objectionWeighed }) => allowAcceptance(request, now, objectionWeighed === 'yes'),
  async run(context, request, { id, former, seen }) {
    const { db, now } = context;
    const { membershipId, membership, employer, employerId } = request;
    await lockEmployer(db, employerId);
    await decideRequest(context, request, { state: 'ACCEPTED', answer: null });
    const inCharge = await administratorsAsSeen(context, request, seen);
    const { count } = await db.membership.updateMany({
      where: { id: membershipId, state: 'ACTIVE', account: { status: 'ACTIVE' } },
      data: { role: 'ADMINISTRATOR' },
    });
    if (count !== 1) throw new Refusal('ADMINISTRATOR_REQUEST_MEMBER_GONE');
    await endMembershipSessions(db, membershipId, now, 'ROLE_CHANGED');
    if (former === 'disable') await disableFormer(context, request, inCharge);
    const to = { accountId: membership.accountId };
    const [template, facts] = ['ADMINISTRATOR_REQUEST_ACCEPTED' as const, { organisation: employer.name }];
    await tellAccounts(db, { eventId: id, template, facts, now, to, link: '/account/members' });
    const replaced = former === 'disable' ? inCharge.length : 0;
    return { result: { id }, subject: { type: 'administrator-request', id }, facts: { membershipId, replaced } };
  },
});

type InCharge = Awaited<ReturnType<typeof administratorsBeside>>;

/** The administrators there are, when they are those the page showed; else a refusal that names both. */
async function administratorsAsSeen(
  { db }: CommandContext,
  { employerId, membershipId }: LoadedRequest,
  seen: readonly string[],
): Promise<InCharge> {
  const inCharge = await administratorsBeside(db, employerId, membershipId);
  // Of a closed or disabled account nobody is in charge: the page does not name it, the deed ends it all the same.
  const ids = inCharge.filter(({ account }) => account.status === 'ACTIVE').map(({ id }) => id);
  if (ids.length === new Set(seen).size && ids.every((id) => seen.includes(id))) return inCharge;
  const [before, now] = [await namesOfMembers(db, employerId, seen), await namesOfMembers(db, employerId, ids)];
  throw new Refusal('ADMINISTRATORS_CHANGED', { before: before || '—', now: now || '—' });
}

/** The administrators so far act no more; the employer's new one can let them in again. */
async function disableFormer(
  { db, now }: CommandContext,
  { employerId, employer }: LoadedRequest,
  former: InCharge,
): Promise<void> {
  for (const member of former) {
    const { id, accountId } = member;
    const still = { id, role: 'ADMINISTRATOR' as const, state: 'ACTIVE' as const };
    const { count } = await db.membership.updateMany({ where: still, data: { state: 'DISABLED' } });
    // He handed over, or was disabled, in this very moment.
    if (count !== 1) throw new Refusal('ADMINISTRATOR_REQUEST_STALE');
    await closeInvitationsOf(db, accountId, { party: 'EMPLOYER', employerId }, now);
    await endMembershipSessions(db, id, now, 'DISABLED');
    await tellMember(db, member, 'MEMBER_DISABLED', { organisation: employer.name }, now);
  }
}
