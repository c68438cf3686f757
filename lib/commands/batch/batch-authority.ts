import type { Connection } from '@/lib/db/client';
import type { RunAtWork } from '@/lib/db/stores/batch-runs';
import { holdStanding } from '@/lib/db/stores/employer-standing';
import { findMembership } from '@/lib/db/stores/session-viewers';
import { mayUse } from '@/lib/domain/access/permissions';
import type { EmployerRole, EmployerViewer } from '@/lib/domain/access/viewer';
import { mayInvite } from '@/lib/domain/agreement/policy';
import { batchRules } from '@/lib/domain/batch/runs';
import { isUsable } from '@/lib/domain/certification/standing';

/**
 * Whoever began this run, as the viewer its rows are worked through by, or why they may not be: suspended, removed or
 * made a reader meanwhile. Letters wait for a suspension on its way, and it for the chunk.
 */
export async function batchAuthority(
  db: Connection,
  run: RunAtWork,
): Promise<{ actor: EmployerViewer } | { because: string }> {
  if (run.kind === 'INVITATION_SEND') await holdStanding(db, run.employerId);
  const { accountId, membershipId } = run;
  const row = await findMembership(db, membershipId, accountId);
  if (row?.party !== 'EMPLOYER' || row.employerId !== run.employerId) return { because: 'FORBIDDEN' };
  const state = row.certificationState ?? '';
  const actor: EmployerViewer = {
    ...{ party: 'EMPLOYER' as const, accountId, membershipId, sessionId: '', name: row.name },
    ...{ role: row.role as EmployerRole, employerId: run.employerId, employerName: row.employerName ?? '' },
    isCertified: isUsable(state),
  };
  const decision =
    run.kind === 'INVITATION_SEND' ? mayInvite(actor, state) : mayUse(actor, batchRules[run.kind].permission);
  return decision.allowed ? { actor } : { because: decision.code };
}
