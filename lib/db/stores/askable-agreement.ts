import type { Connection } from '@/lib/db/client';
import type { Viewer } from '@/lib/domain/access/viewer';
import { type AgreementSubject, loadAgreement } from './load-agreement';

/** An agreement of the viewer's with what decides whether something can be asked of it. */
export interface AskableAgreement extends AgreementSubject {
  hasOpenProceeding: boolean;
  /** The school's rules the graduate accepted under; they hold also when the year has been closed since. */
  acceptedPolicyId: string | null;
}

/** The agreement as far as the viewer may see it, for a request; null = there is none for him. */
export async function loadAskable(db: Connection, viewer: Viewer, id: string): Promise<AskableAgreement | null> {
  const agreement = await loadAgreement(db, viewer, id);
  if (!agreement) return null;
  // One after the other: in a transaction there is one connection, which answers one question at a time.
  const open = await db.proceeding.findFirst({ where: { agreementId: id, endedAt: null }, select: { id: true } });
  const row = await db.agreement.findUniqueOrThrow({ where: { id }, select: { policyVersionId: true } });
  return { ...agreement, hasOpenProceeding: open !== null, acceptedPolicyId: row.policyVersionId };
}
