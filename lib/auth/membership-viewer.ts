import type { Connection } from '@/lib/db/client';
import { findMembership, type MembershipRow } from '@/lib/db/stores/session-viewers';
import type { EmployerRole, Viewer } from '@/lib/domain/access/viewer';
import { isUsable } from '@/lib/domain/certification/standing';

/**
 * The viewer a membership makes; null when it is disabled or not the session's own. Read fresh, in one statement.
 */
export async function viewerOfMembership(
  db: Connection,
  membershipId: string,
  session: { id: string; accountId: string },
): Promise<Viewer | null> {
  const row = await findMembership(db, membershipId, session.accountId);
  return row
    ? viewerOf(row, { accountId: session.accountId, membershipId, sessionId: session.id, name: row.name })
    : null;
}

/** The viewer of a row; null when the membership lacks what its side needs. */
export function viewerOf(row: MembershipRow, base: Pick<Viewer, 'accountId' | 'membershipId' | 'sessionId' | 'name'>) {
  const { party, role, personId, employerId, employerName, certificationState, schoolId, schoolName, scopes } = row;
  if (party === 'EMPLOYER' && employerId && employerName !== null) {
    const isCertified = isUsable(certificationState ?? '');
    return { ...base, party, role: role as EmployerRole, employerId, employerName, isCertified };
  }
  if (party === 'SCHOOL' && schoolId && schoolName !== null) return { ...base, party, schoolId, schoolName, scopes };
  if (party === 'GRADUATE' && personId) return { ...base, party, personId };
  return party === 'PLATFORM' ? { ...base, party } : null;
}
