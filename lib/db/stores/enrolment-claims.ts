import type { Connection } from '@/lib/db/client';
import { type LinkRefusal, type LinkFacts } from '@/lib/domain/roster/linking';

/** The enrolment with this id if it is this person's, linked or not; null = not his. */
export function findClaim(
  db: Connection,
  personId: string,
  id: string,
): Promise<({ id: string; schoolId: string; version: number } & LinkFacts) | null> {
  return db.enrolment.findFirst({
    where: { id, personId },
    select: { id: true, schoolId: true, version: true, state: true, linkedAt: true },
  });
}

/** What a school says of a person who has not said yet whether it is so; the first to come first. */
export async function openClaims(db: Connection, personId: string) {
  const rows = await db.enrolment.findMany({
    where: { personId, linkedAt: null, state: { not: 'LEFT' } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 10,
    include: { school: true, department: true, person: true },
  });
  return rows.map(({ school, department, person, ...row }) => ({
    id: row.id,
    version: row.version,
    schoolName: school.name,
    departmentName: department.name,
    majorName: row.majorName,
    degree: row.degree,
    graduationYear: row.graduationYear,
    claimedAt: row.createdAt,
    isOtherName: row.claimedName !== person.name,
  }));
}

interface Claim {
  id: string;
  version: number;
}

/** The person says the claim is true, once; false when it changed or was answered meanwhile. */
export async function linkClaim(db: Connection, { id, version }: Claim, now: Date): Promise<boolean> {
  const { count } = await db.enrolment.updateMany({
    where: { id, version, linkedAt: null, state: { not: 'LEFT' } },
    data: { linkedAt: now, claimedName: null, version: { increment: 1 }, updatedAt: now },
  });
  return count === 1;
}

/** The person says it is not; the row stays with the school as left, with the reason. */
export async function refuseClaim(db: Connection, { id, version }: Claim, reason: LinkRefusal, now: Date) {
  const { count } = await db.enrolment.updateMany({
    where: { id, version, linkedAt: null, state: { not: 'LEFT' } },
    data: { state: 'LEFT', refusalReason: reason, version: { increment: 1 }, updatedAt: now },
  });
  return count === 1;
}
