import type { Connection } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { Prisma } from '../generated/client';

/**
 * The announcements meant for this viewer: the platform's, and those of the schools it has to do with (an employer:
 * where it has sent a letter; a graduate: of the enrolments linked to him; a reviewer: his own).
 */
export async function announcementsFor(db: Connection, viewer: Viewer): Promise<Prisma.AnnouncementWhereInput> {
  return {
    audience: { has: viewer.party },
    OR: [{ party: 'PLATFORM' }, { party: 'SCHOOL', schoolId: { in: await schoolsOf(db, viewer) } }],
  };
}

async function schoolsOf(db: Connection, viewer: Viewer): Promise<string[]> {
  switch (viewer.party) {
    case 'PLATFORM':
      return [];
    case 'SCHOOL':
      return [viewer.schoolId];
    case 'GRADUATE': {
      const own = await db.enrolment.findMany({
        where: { personId: viewer.personId, state: { not: 'LEFT' }, linkedAt: { not: null } },
        select: { schoolId: true },
        take: 10,
      });
      return own.map(({ schoolId }) => schoolId);
    }
    case 'EMPLOYER':
      return partnersOf(db, viewer.employerId);
  }
}

/** The schools an employer has letters at: one step of the index for each school, however many letters there are. */
async function partnersOf(db: Connection, employerId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ schoolId: string }[]>`
    with recursive partner as (
      (select "schoolId" from "Agreement" where "employerId" = ${employerId}::uuid order by "schoolId" limit 1)
      union all
      select (select a."schoolId" from "Agreement" a
        where a."employerId" = ${employerId}::uuid and a."schoolId" > partner."schoolId" order by a."schoolId" limit 1)
      from partner where partner."schoolId" is not null
    )
    select "schoolId" from partner where "schoolId" is not null`;
  return rows.map(({ schoolId }) => schoolId);
}

/** The announcements this viewer writes: the platform's, or those of his school. */
export function announcementsOf(viewer: Viewer): Prisma.AnnouncementWhereInput {
  return viewer.party === 'SCHOOL'
    ? { party: 'SCHOOL', schoolId: viewer.schoolId }
    : { party: 'PLATFORM', schoolId: null };
}
