import type { Connection } from '@/lib/db/client';
import type { EmployerRole, Viewer } from '@/lib/domain/access/viewer';

const usable = new Set(['CERTIFIED', 'RECERTIFYING']);

/** The viewer a membership makes; null when it is disabled or not the session's own. Read fresh on every request. */
export async function viewerOfMembership(
  db: Connection,
  membershipId: string,
  session: { id: string; accountId: string },
): Promise<Viewer | null> {
  const membership = await db.membership.findFirst({
    where: { id: membershipId, accountId: session.accountId, state: 'ACTIVE' },
    include: { account: true, employer: true, school: true, scopes: true },
  });
  if (!membership) return null;
  const base = { accountId: session.accountId, membershipId, sessionId: session.id, name: membership.account.name };
  const { employer, school, personId } = membership;
  if (membership.party === 'EMPLOYER' && employer) {
    return {
      ...base,
      party: 'EMPLOYER',
      role: membership.role as EmployerRole,
      employerId: employer.id,
      employerName: employer.name,
      isCertified: usable.has(employer.certificationState),
    };
  }
  if (membership.party === 'SCHOOL' && school) {
    const scopes = membership.scopes.map(({ level, departmentId }) => ({ level, departmentId }));
    return { ...base, party: 'SCHOOL', schoolId: school.id, schoolName: school.name, scopes };
  }
  if (membership.party === 'GRADUATE' && personId) return { ...base, party: 'GRADUATE', personId };
  return membership.party === 'PLATFORM' ? { ...base, party: 'PLATFORM' } : null;
}
