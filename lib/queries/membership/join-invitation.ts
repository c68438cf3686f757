import { open } from '@/lib/crypto/personal-data';
import { databaseNow } from '@/lib/db/client';
import { accountBehind, findInvitation } from '@/lib/db/stores/membership-invitations';
import { invitationState } from '@/lib/domain/membership/invitation';
import { maskEmail, maskMobile } from '@/lib/domain/rules/masking';
import { definePublicQuery } from '@/lib/queries/define-query';

/**
 * What whoever holds the secret of a link may see: who asks whom to act for whom, and whether the address has an
 * account (the secret was sent to that address). Null for every secret that is not ours.
 */
export const joinInvitation = definePublicQuery({
  name: 'join-invitation',
  openTo: 'whoever holds the secret of the link, which went to the invited address',
  async run(db, secret: string) {
    const invitation = await findInvitation(db, secret.slice(0, 100));
    if (!invitation) return null;
    const { name, party, role, level, channel, addressDigest, invitedById, expiresAt } = invitation;
    const address = open(invitation.addressSealed);
    const [now, account, inviter] = await Promise.all([
      databaseNow(db),
      accountBehind(db, channel, addressDigest),
      invitedById ? db.account.findUnique({ where: { id: invitedById }, select: { name: true } }) : null,
    ]);
    return {
      name,
      party,
      role,
      level,
      organisation: invitation.school?.name ?? invitation.employer?.name ?? null,
      department: invitation.department?.name ?? null,
      inviter: inviter?.name ?? null,
      address: channel === 'SMS' ? maskMobile(address) : maskEmail(address),
      expiresAt,
      state: invitationState(invitation, now),
      hasAccount: account !== null,
      /** Whose the address is, to compare with who is signed in; not for the page itself. */
      accountId: account?.id ?? null,
    };
  },
});
