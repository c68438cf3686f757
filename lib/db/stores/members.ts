import type { Connection, MembershipFilter } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';

/** The memberships of the viewer's own organisation; null for a graduate, who has none. */
export function memberScope(viewer: Viewer): MembershipFilter | null {
  switch (viewer.party) {
    case 'EMPLOYER':
      return { party: 'EMPLOYER', employerId: viewer.employerId };
    case 'SCHOOL':
      return { party: 'SCHOOL', schoolId: viewer.schoolId };
    case 'PLATFORM':
      return { party: 'PLATFORM' };
    case 'GRADUATE':
      return null;
  }
}

/** One member of the viewer's own organisation, with the account behind it; null for everybody else's. */
export async function findMember(db: Connection, viewer: Viewer | null, id: string) {
  const scope = viewer && memberScope(viewer);
  if (!scope) return null;
  return db.membership.findFirst({
    where: { ...scope, id },
    include: { account: { select: { id: true, name: true, status: true } }, employer: { select: { name: true } } },
  });
}
export type FoundMember = NonNullable<Awaited<ReturnType<typeof findMember>>>;
