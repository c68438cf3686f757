import type { Connection } from '@/lib/db/client';
import type { EmployerRole } from '@/lib/domain/access/viewer';
import { CERTIFIED_ONCE } from '@/lib/domain/certification/standing';
import { newId } from '@/lib/ids';

interface Joining {
  accountId: string;
  employerId: string;
  role: EmployerRole;
  now: Date;
}

/** Lets an account act for an employer; one it had before is switched on again, with the new role. */
export async function joinEmployer(db: Connection, { accountId, employerId, role, now }: Joining): Promise<string> {
  const known = await db.membership.findUnique({ where: { accountId_employerId: { accountId, employerId } } });
  if (known) {
    await db.membership.update({ where: { id: known.id }, data: { state: 'ACTIVE', role } });
    return known.id;
  }
  const id = newId();
  await db.membership.create({ data: { id, accountId, party: 'EMPLOYER', role, employerId, createdAt: now } });
  return id;
}

/**
 * Switches off what an account registered and nobody else acts for, where it was never certified; ends the sessions of
 * these memberships.
 */
export async function leaveEmptyRegistrations(
  db: Connection,
  { accountId, employerId, now }: Omit<Joining, 'role'>,
): Promise<void> {
  const others = await db.membership.findMany({
    where: {
      accountId,
      party: 'EMPLOYER',
      state: 'ACTIVE',
      employerId: { not: employerId },
      employer: {
        certificationState: { notIn: [...CERTIFIED_ONCE] },
        memberships: { none: { accountId: { not: accountId }, state: 'ACTIVE' } },
      },
    },
    select: { id: true },
  });
  const ids = others.map(({ id }) => id);
  await db.membership.updateMany({ where: { id: { in: ids } }, data: { state: 'DISABLED' } });
  await db.session.updateMany({
    where: { membershipId: { in: ids }, endedAt: null },
    data: { endedAt: now, endedBecause: 'JOINED' },
  });
}
