import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { InvalidInput, Refusal } from '@/lib/db/refusal';
import { takeInvitationBudget } from '@/lib/db/stores/invitation-budgets';
import { accountBehind, addressDigestOf, writeInvitation } from '@/lib/db/stores/membership-invitations';
import { tellAddress } from '@/lib/db/stores/outbox';
import { allowed } from '@/lib/domain/access/decision';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { contactAddressInput } from '@/lib/domain/membership/address';
import { holdsLink, inviteeNameInput } from '@/lib/domain/membership/invitee-name';
import { lastDateBefore } from '@/lib/domain/rules/dates';

const roles = ['ADMINISTRATOR', 'RECRUITER', 'READER'] as const;

/**
 * The administrator of an employer asks a colleague to act for it: a link that works once goes to the address. Anyone
 * can register an employer, so until it is certified it may write to a few mailboxes only, and to nobody's phone.
 */
export const inviteColleague = defineCommand({
  name: 'invite-colleague',
  permission: 'employer.members.write',
  input: z.strictObject({
    name: inviteeNameInput,
    address: contactAddressInput,
    role: z.enum(roles, 'ROLE_MISSING'),
  }),
  event: 'COLLEAGUE_INVITED',
  atomic: 'transaction',
  load: ({ actor }) => Promise.resolve(actor?.party === 'EMPLOYER' ? actor : null),
  allow: () => allowed,
  async run({ db, now }, actor, { name, address: to, role }) {
    const { employerId, employerName, accountId, isCertified } = actor;
    if (!isCertified) refuseUnproven(actor, to.channel);
    const account = await accountBehind(db, to.channel, addressDigestOf(to));
    const isMember =
      account && (await db.membership.findFirst({ where: { accountId: account.id, employerId, state: 'ACTIVE' } }));
    if (isMember) throw new Refusal('COLLEAGUE_MEMBER_ALREADY');
    await takeInvitationBudget(db, { to, accountId, employer: { employerId, isCertified } });
    const task = { party: 'EMPLOYER', role, employerId } as const;
    const { id, path, expiresAt } = await writeInvitation(db, { to, name, task, invitedById: accountId, now });
    await tellAddress(db, {
      eventId: id,
      template: 'COLLEAGUE_INVITATION',
      facts: { name, organisation: employerName, inviter: actor.name, expiresOn: lastDateBefore(expiresAt) },
      now,
      ...to,
      locale: 'zh-CN',
      link: path,
    });
    return { result: { id }, subject: { type: 'membership-invitation', id }, facts: { role } };
  },
});

/** Nobody has checked this employer yet: its own name, which stands in the message, is as free as a message. */
function refuseUnproven({ employerName, name }: EmployerViewer, channel: 'MAIL' | 'SMS'): void {
  if (channel === 'SMS') throw new InvalidInput({ address: 'INVITEE_EMAIL_ONLY' });
  if (holdsLink(employerName) || holdsLink(name)) throw new Refusal('INVITATION_OWN_NAME_HOLDS_LINK');
}
