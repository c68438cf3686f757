import { z } from 'zod';
import { defineCommand } from '@/lib/commands/define-command';
import { Refusal } from '@/lib/db/refusal';
import { accountBehind, addressDigestOf, writeInvitation } from '@/lib/db/stores/membership-invitations';
import { tellAddress } from '@/lib/db/stores/outbox';
import { allowed } from '@/lib/domain/access/decision';
import { contactAddressInput } from '@/lib/domain/membership/address';
import { lastReplyDate } from '@/lib/domain/rules/dates';
import { normalisePersonName } from '@/lib/domain/rules/text';
import { requiredLine } from '@/lib/domain/school/opening';

const roles = ['ADMINISTRATOR', 'RECRUITER', 'READER'] as const;

/** The administrator of an employer asks a colleague to act for it: a link that works once goes to the address. */
export const inviteColleague = defineCommand({
  name: 'invite-colleague',
  permission: 'employer.members.write',
  input: z.strictObject({
    name: requiredLine(40, normalisePersonName),
    address: contactAddressInput,
    role: z.enum(roles, 'ROLE_MISSING'),
  }),
  event: 'COLLEAGUE_INVITED',
  atomic: 'transaction',
  load: ({ actor }) => Promise.resolve(actor?.party === 'EMPLOYER' ? actor : null),
  allow: () => allowed,
  async run({ db, now }, actor, { name, address: to, role }) {
    const { employerId, employerName, accountId } = actor;
    const account = await accountBehind(db, to.channel, addressDigestOf(to));
    const isMember =
      account && (await db.membership.findFirst({ where: { accountId: account.id, employerId, state: 'ACTIVE' } }));
    if (isMember) throw new Refusal('COLLEAGUE_MEMBER_ALREADY');
    const task = { party: 'EMPLOYER', role, employerId } as const;
    const { id, path, expiresAt } = await writeInvitation(db, { to, name, task, invitedById: accountId, now });
    await tellAddress(db, {
      eventId: id,
      template: 'COLLEAGUE_INVITATION',
      facts: { name, organisation: employerName, inviter: actor.name, expiresOn: lastReplyDate(expiresAt) },
      now,
      ...to,
      locale: 'zh-CN',
      link: path,
    });
    return { result: { id }, subject: { type: 'membership-invitation', id }, facts: { role } };
  },
});
