import type { Connection } from '@/lib/db/client';
import type { EmployerRole } from '@/lib/domain/access/viewer';
import { CERTIFIED_ONCE, mayBeLeft } from '@/lib/domain/certification/standing';
import { newId } from '@/lib/ids';
import { changeRound, followRound, lockClaim, type LockedClaim, organisationOf, recordStep } from './certification';
import { moveRemittance, newestRemittance } from './remittances';

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
 * Puts aside what an account registered and nobody else acts for, where it was never certified; ends the sessions of
 * these memberships. A claim of the very organisation it joins is withdrawn with it: it could only be refused. One of
 * another organisation goes on, and so does a payment that is with the bank until there is a result. Answers the
 * rounds that were withdrawn.
 */
export async function leaveEmptyRegistrations(
  db: Connection,
  { accountId, employerId, now, creditCode }: Omit<Joining, 'role'> & { creditCode: string | null },
): Promise<string[]> {
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
    orderBy: { employerId: 'asc' },
    select: { id: true, employerId: true },
  });
  const [ids, withdrawn]: [string[], string[]] = [[], []];
  for (const other of others) {
    const claim = other.employerId === null ? null : await lockClaim(db, other.employerId);
    const left = claim && (await leaveClaim(db, claim, { accountId, creditCode, now }));
    if (!left) continue;
    ids.push(other.id);
    if (left.withdrawn) withdrawn.push(left.withdrawn);
  }
  await db.membership.updateMany({ where: { id: { in: ids } }, data: { state: 'DISABLED' } });
  await db.session.updateMany({
    where: { membershipId: { in: ids }, endedAt: null },
    data: { endedAt: now, endedBecause: 'JOINED' },
  });
  return withdrawn;
}

/** Ends a claim nobody will work on, as far as it may be; null when its registration has to stay. */
async function leaveClaim(
  db: Connection,
  { employer, round }: LockedClaim,
  by: { accountId: string; creditCode: string | null; now: Date },
): Promise<{ withdrawn?: string } | null> {
  const { accountId, creditCode, now } = by;
  if (mayBeLeft(employer.certificationState)) return {};
  if (!round || creditCode === null || organisationOf(round)?.creditCode !== creditCode) return null;
  const remittance = await newestRemittance(db, employer.id);
  if (remittance?.state === 'EXPORTED') return null;
  if (remittance?.state === 'WAITING' || remittance?.state === 'SENT') {
    await moveRemittance(db, remittance, { state: 'WITHDRAWN', now, accountId });
  }
  const given = { state: 'WITHDRAWN', decidedAt: now, draftSealed: null, claimedById: null, claimedAt: null } as const;
  await changeRound(db, round, given);
  await followRound(db, employer, 'WITHDRAWN', now);
  await recordStep(db, { roundId: round.id, type: 'WITHDRAWN', accountId, at: now });
  return { withdrawn: round.id };
}
