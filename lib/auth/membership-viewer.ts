import type { Connection } from '@/lib/db/client';
import type { EmployerRole, SchoolViewer, Viewer } from '@/lib/domain/access/viewer';

const usable = new Set(['CERTIFIED', 'RECERTIFYING']);

interface MembershipRow {
  party: Viewer['party'];
  role: string;
  name: string;
  personId: string | null;
  employerId: string | null;
  employerName: string | null;
  certificationState: string | null;
  schoolId: string | null;
  schoolName: string | null;
  scopes: SchoolViewer['scopes'];
}

/**
 * The viewer a membership makes; null when it is disabled or not the session's own. Read fresh on every request,
 * in one statement.
 */
export async function viewerOfMembership(
  db: Connection,
  membershipId: string,
  session: { id: string; accountId: string },
): Promise<Viewer | null> {
  const rows = await db.$queryRaw<MembershipRow[]>`
    select m."party"::text as "party", m."role"::text as "role", a."name", m."personId",
      e."id" as "employerId", e."name" as "employerName", e."certificationState"::text as "certificationState",
      s."id" as "schoolId", s."name" as "schoolName",
      (select coalesce(json_agg(json_build_object('level', r."level", 'departmentId', r."departmentId") order by r."id"), '[]')
        from "ReviewerScope" r where r."membershipId" = m."id") as "scopes"
    from "Membership" m
    join "Account" a on a."id" = m."accountId"
    left join "Employer" e on e."id" = m."employerId"
    left join "School" s on s."id" = m."schoolId"
    where m."id" = ${membershipId}::uuid and m."accountId" = ${session.accountId}::uuid and m."state" = 'ACTIVE'`;
  const row = rows[0];
  return row
    ? viewerOf(row, { accountId: session.accountId, membershipId, sessionId: session.id, name: row.name })
    : null;
}

function viewerOf(row: MembershipRow, base: Pick<Viewer, 'accountId' | 'membershipId' | 'sessionId' | 'name'>) {
  const { party, role, personId, employerId, employerName, certificationState, schoolId, schoolName, scopes } = row;
  if (party === 'EMPLOYER' && employerId && employerName !== null) {
    const isCertified = usable.has(certificationState ?? '');
    return { ...base, party, role: role as EmployerRole, employerId, employerName, isCertified };
  }
  if (party === 'SCHOOL' && schoolId && schoolName !== null) return { ...base, party, schoolId, schoolName, scopes };
  if (party === 'GRADUATE' && personId) return { ...base, party, personId };
  return party === 'PLATFORM' ? { ...base, party } : null;
}
