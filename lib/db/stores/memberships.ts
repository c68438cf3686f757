import type { Connection } from '@/lib/db/client';
import { newId } from '@/lib/ids';
import type { FoundInvitation } from './membership-invitations';

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
