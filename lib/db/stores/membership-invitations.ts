import { sha256 } from '@/lib/crypto/hash';
import { digest, seal } from '@/lib/crypto/personal-data';
import type { Connection, Party } from '@/lib/db/client';
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

/** An organisation as invitations name it; every one of them where an account closes. */
export type InvitingSide =
  { party: 'EMPLOYER'; employerId: string } | { party: 'SCHOOL'; schoolId: string } | { party: 'PLATFORM' } | 'EVERY';

/** The side of a membership; a graduate's has no invitations. */
export function sideOf(member: { party: Party; employerId: string | null; schoolId: string | null }): InvitingSide {
  const { party, employerId, schoolId } = member;
  if (party === 'EMPLOYER' && employerId) return { party, employerId };
  return party === 'SCHOOL' && schoolId ? { party, schoolId } : { party: 'PLATFORM' };
}

/**
 * Closes the open invitations an account sent for one side, and those to its own addresses there, in the transaction
 * that takes its rights away: no link brings them back. What operators sent goes to schools, too. Answers how many.
 */
export async function closeInvitationsOf(
  db: Connection,
  accountId: string,
  side: InvitingSide,
  now: Date,
): Promise<number> {
  const account = await db.account.findUniqueOrThrow({
    where: { id: accountId },
    select: { mobileDigest: true, emailDigest: true },
  });
  const own = [account.mobileDigest, account.emailDigest].filter((one) => one !== null);
  const received = side === 'EVERY' ? {} : side;
  const sent = side === 'EVERY' ? {} : side.party === 'PLATFORM' ? { party: { not: 'EMPLOYER' as const } } : side;
  const { count } = await db.membershipInvitation.updateMany({
    where: {
      acceptedAt: null,
      closedAt: null,
      OR: [
        { ...sent, invitedById: accountId },
        { ...received, addressDigest: { in: own } },
      ],
    },
    data: { closedAt: now },
  });
  return count;
}

/**
 * May whoever sent an invitation still give what it gives? An employer's administrator or the platform's operator, at
 * this moment; one made on the command line has nobody who could have lost it.
 */
export async function isInviterInCharge(db: Connection, invitation: FoundInvitation): Promise<boolean> {
  const { party, employerId, invitedById } = invitation;
  if (!invitedById) return party === 'PLATFORM';
  const charge =
    party === 'EMPLOYER'
      ? { party, employerId, role: 'ADMINISTRATOR' as const }
      : { party: 'PLATFORM' as const, role: 'OPERATOR' as const };
  const where = { ...charge, accountId: invitedById, state: 'ACTIVE' as const, account: { status: 'ACTIVE' as const } };
  return (await db.membership.findFirst({ where, select: { id: true } })) !== null;
}

/** The invitation behind the secret of a link, with whom it is for; null when there is none. */
export function findInvitation(db: Connection, secret: string) {
  return db.membershipInvitation.findUnique({
    where: { secretHash: sha256(secret) },
    include: { school: true, employer: true, department: true },
  });
}

export type FoundInvitation = NonNullable<Awaited<ReturnType<typeof findInvitation>>>;
