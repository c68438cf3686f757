import { seal, open } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import { JOINING_CONSENTS } from '@/lib/domain/membership/consents';
import { newId } from '@/lib/ids';
import type { FoundInvitation } from './membership-invitations';

/** The account of somebody invited, with what he agreed to. An address that has one breaks a unique index. */
export async function openInvitedAccount(
  db: Connection,
  invitation: FoundInvitation,
  { passwordHash, locale, now }: { passwordHash: string; locale: string; now: Date },
): Promise<string> {
  const id = newId();
  const { name, channel, addressSealed, addressDigest } = invitation;
  const sealed = seal(open(addressSealed));
  await db.account.create({
    data: {
      id,
      name,
      ...(channel === 'SMS'
        ? { mobileSealed: sealed, mobileDigest: addressDigest }
        : { emailSealed: sealed, emailDigest: addressDigest }),
      passwordHash,
      passwordChangedAt: now,
      locale,
      termsVersion: JOINING_CONSENTS[0].version,
      createdAt: now,
    },
  });
  await db.consent.createMany({
    data: JOINING_CONSENTS.map((consent) => ({ id: newId(), accountId: id, ...consent, given: true, at: now })),
  });
  return id;
}

/**
 * Lets an account act as its invitation says: a new membership, or the one it has (switched on again) with one more
 * scope. Answers with the membership's id.
 */
export async function joinByInvitation(
  db: Connection,
  invitation: FoundInvitation,
  accountId: string,
  now: Date,
): Promise<string> {
  const { party, role, schoolId, employerId, level, departmentId } = invitation;
  const known = await db.membership.findFirst({ where: { accountId, party, schoolId, employerId } });
  const id = known?.id ?? newId();
  if (!known) {
    await db.membership.create({ data: { id, accountId, party, role, schoolId, employerId, createdAt: now } });
  } else if (known.state !== 'ACTIVE') {
    // What it could do when it was switched off was taken away with it.
    await db.reviewerScope.deleteMany({ where: { membershipId: id } });
    await db.membership.update({ where: { id }, data: { state: 'ACTIVE', role } });
  }
  if (!level) return id;
  const scope = { membershipId: id, level, departmentId };
  const has = await db.reviewerScope.findFirst({ where: scope });
  if (!has) await db.reviewerScope.create({ data: { id: newId(), ...scope } });
  return id;
}
