import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import { newId } from '@/lib/ids';
import { accountBehind, type FoundInvitation } from './membership-invitations';

/**
 * Lets an account act as its invitation says: a new membership, or the one it has with one more scope. One that was
 * switched off comes back only by an invitation to an address of its own, so that whoever sent it named this person.
 * Answers with the membership's id.
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
    const behind = await accountBehind(db, invitation.channel, invitation.addressDigest);
    if (behind?.id !== accountId) throw new Refusal('MEMBER_DISABLED_HERE');
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
