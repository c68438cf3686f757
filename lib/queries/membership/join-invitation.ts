import { open } from '@/lib/crypto/personal-data';
import { database, databaseNow } from '@/lib/db/client';
import { accountBehind, findInvitation } from '@/lib/db/stores/membership-invitations';
import { invitationState } from '@/lib/domain/membership/invitation';
import { maskEmail, maskMobile } from '@/lib/domain/rules/masking';

/**
 * What whoever holds the secret of a link may see: who asks whom to act for whom, and whether the address has an
 * account (the secret was sent to that address). Null for every secret that is not ours.
 */
export async function joinInvitation(secret: string, db = database()) {
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
  };
}
