import type { CertificationStep, Connection } from '@/lib/db/client';
import type { UploadKind } from '@/lib/domain/certification/materials';

/** How many steps are shown; a round rarely has more than four. */
const MOST = 60;

export interface HistoryStep {
  id: string;
  type: CertificationStep | 'SUSPENDED' | 'RESUMED';
  at: Date;
  reason: string | null;
  materials: UploadKind[];
  roundId: string | null;
  /** Who decided, by name; only where the reader may know. */
  by: string | null;
  /** The version an operator can look at again; null for what was no handing in. */
  version: number | null;
}

/** Everything that happened to the claims of an employer, newest first, the reasons and suspensions included. */
export async function certificationHistory(
  db: Connection,
  employerId: string,
  { namesReviewers = false } = {},
): Promise<HistoryStep[]> {
  const events = await db.certificationEvent.findMany({
    where: { round: { employerId } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: { id: true, type: true, at: true, reason: true, materials: true, roundId: true, accountId: true },
  });
  const versions = await db.certificationVersion.findMany({
    where: { round: { employerId } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: { roundId: true, version: true, at: true },
  });
  const versionOf = ({ roundId, type, at }: (typeof events)[number]): number | null => {
    if (type !== 'SUBMITTED') return null;
    const kept = versions.find((one) => one.roundId === roundId && one.at.getTime() === at.getTime());
    return kept?.version ?? null;
  };
  const steps = events.map((event) => ({
    ...event,
    materials: event.materials as UploadKind[],
    version: versionOf(event),
    accountId: decisions.has(event.type) ? event.accountId : null,
  }));
  const all = [...steps, ...(await suspensionSteps(db, employerId))].sort(
    (one, other) => other.at.getTime() - one.at.getTime(),
  );
  const nameOf = namesReviewers ? await namesOf(db, all) : () => null;
  return all.map(({ accountId, ...step }) => ({ ...step, by: nameOf(accountId) }));
}

const decisions = new Set<CertificationStep>(['SUPPLEMENT_REQUESTED', 'APPROVED', 'REJECTED']);

async function namesOf(db: Connection, steps: readonly { accountId: string | null }[]) {
  const ids = steps.flatMap(({ accountId }) => accountId ?? []);
  const accounts = await db.account.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return (accountId: string | null): string | null => accounts.find(({ id }) => id === accountId)?.name ?? null;
}

type OwnedStep = Omit<HistoryStep, 'by'> & { accountId: string | null };

async function suspensionSteps(db: Connection, employerId: string): Promise<OwnedStep[]> {
  const suspensions = await db.employerSuspension.findMany({
    where: { employerId },
    orderBy: [{ suspendedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
  });
  const common = { materials: [], roundId: null, version: null };
  return suspensions.flatMap(({ id, reason, suspendedAt, suspendedById, resumedAt, resumedById, resumedReason }) => {
    const lifted = { ...common, id: `${id} resumed`, type: 'RESUMED' as const, reason: resumedReason };
    return [
      { ...common, id, type: 'SUSPENDED' as const, at: suspendedAt, reason, accountId: suspendedById },
      ...(resumedAt ? [{ ...lifted, at: resumedAt, accountId: resumedById }] : []),
    ];
  });
}
