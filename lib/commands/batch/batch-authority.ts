import type { Connection } from '@/lib/db/client';
import type { RunAtWork } from '@/lib/db/stores/batch-runs';
import { findMembership } from '@/lib/db/stores/session-viewers';
import { type Decision, denied } from '@/lib/domain/access/decision';
import { mayUse } from '@/lib/domain/access/permissions';
import type { EmployerRole } from '@/lib/domain/access/viewer';
import { batchRules } from '@/lib/domain/batch/runs';
import { isUsable } from '@/lib/domain/certification/standing';

/** May the member who began this run still do so? Suspended, removed or made a reader meanwhile: no. */
export async function batchAuthority(db: Connection, run: RunAtWork): Promise<Decision> {
  const { accountId, membershipId } = run;
  const row = await findMembership(db, membershipId, accountId);
  if (row?.party !== 'EMPLOYER' || row.employerId !== run.employerId) return denied('FORBIDDEN');
  const viewer = {
    ...{ party: 'EMPLOYER' as const, accountId, membershipId, sessionId: '', name: row.name },
    ...{ role: row.role as EmployerRole, employerId: run.employerId, employerName: row.employerName ?? '' },
    isCertified: isUsable(row.certificationState ?? ''),
  };
  return mayUse(viewer, batchRules[run.kind].permission);
}
