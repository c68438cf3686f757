import { sha256 } from '@/lib/crypto/hash';
import { digest, seal } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import type { EmployerRole } from '@/lib/domain/access/viewer';
import type { ReviewLevel } from '@/lib/domain/agreement/states';
import type { ContactAddress } from '@/lib/domain/membership/address';
import { INVITATION_LIFETIME } from '@/lib/domain/membership/invitation';
import { newId, newSecret } from '@/lib/ids';

export interface InvitationDraft {
  to: ContactAddress;
  name: string;
  task:
    | { party: 'SCHOOL'; role: 'REVIEWER'; schoolId: string; level: ReviewLevel; departmentId: string | null }
    | { party: 'EMPLOYER'; role: EmployerRole; employerId: string }
    | { party: 'PLATFORM'; role: 'OPERATOR' };
  invitedById: string | null;
  now: Date;
}

/** The keyed digest an account with this address is found by. */
export const addressDigestOf = ({ channel, address }: ContactAddress): string =>
  digest(channel === 'SMS' ? 'mobile' : 'email', address);

/** The account behind an address, whatever its state; null without one. */
export function accountBehind(db: Connection, channel: string, addressDigest: string) {
  return db.account.findUnique({
    where: channel === 'SMS' ? { mobileDigest: addressDigest } : { emailDigest: addressDigest },
  });
}

/**
 * Writes an invitation and answers with its id and the path of its link; only the hash of the secret in it is kept.
 * An open one for the same address and task is closed first: its link dies.
 */
export async function writeInvitation(db: Connection, { to, name, task, invitedById, now }: InvitationDraft) {
  const [id, secret, addressDigest] = [newId(), newSecret(16), addressDigestOf(to)];
  await db.membershipInvitation.updateMany({
    where: { ...task, addressDigest, acceptedAt: null, closedAt: null },
    data: { closedAt: now },
  });
  const expiresAt = new Date(now.getTime() + INVITATION_LIFETIME);
  await db.membershipInvitation.create({
    data: {
      id,
      ...task,
      name,
      channel: to.channel,
      addressSealed: seal(to.address),
      addressDigest,
      secretHash: sha256(secret),
      invitedById,
      createdAt: now,
      expiresAt,
    },
  });
  return { id, path: `/join/${secret}`, expiresAt };
}

/** The invitation behind the secret of a link, with whom it is for; null when there is none. */
export function findInvitation(db: Connection, secret: string) {
  return db.membershipInvitation.findUnique({
    where: { secretHash: sha256(secret) },
    include: { school: true, employer: true, department: true },
  });
}

export type FoundInvitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;
