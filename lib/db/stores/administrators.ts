import type { Connection } from '@/lib/db/client';

/** Who administers an employer besides one member. */
export function administratorsBeside(db: Connection, employerId: string, membershipId: string) {
  return db.membership.findMany({
    where: { employerId, role: 'ADMINISTRATOR', state: 'ACTIVE', id: { not: membershipId } },
    orderBy: { createdAt: 'asc' },
    select: { id: true, accountId: true, account: { select: { status: true } } },
  });
}

/** What members of one employer are called, for a sentence; empty for none. */
export async function namesOfMembers(db: Connection, employerId: string, ids: readonly string[]): Promise<string> {
  const members = await db.membership.findMany({
    where: { employerId, id: { in: [...ids] } },
    orderBy: { createdAt: 'asc' },
    select: { account: { select: { name: true } } },
  });
  return members.map(({ account }) => account.name).join(', ');
}
