import type { Connection } from '@/lib/db/client';
import { loadAgreement } from '@/lib/db/stores/load-agreement';
import { sideOf } from '@/lib/db/stores/proceedings';
import type { Decision } from '@/lib/domain/access/decision';
import type { Viewer } from '@/lib/domain/access/viewer';
import { mayRequest } from '@/lib/domain/proceeding/policy';
import { isOpen, type ProceedingKind, proceedingKinds, turnOfProceeding } from '@/lib/domain/proceeding/states';
import { defineQuery } from '@/lib/queries/define-query';

/** As many as an agreement has in a lifetime, and more. */
const MOST = 20;

/**
 * What was asked of one agreement, the newest first, and for each kind whether this viewer may ask for it now, as far as
 * the agreement itself decides. Null = not yours.
 */
export const agreementProceedings = defineQuery({
  name: 'agreement-proceedings',
  permission: {
    EMPLOYER: 'proceedings.read',
    GRADUATE: 'proceedings.read',
    SCHOOL: 'proceedings.read',
    PLATFORM: 'platform.home',
  },
  async run(db: Connection, viewer: Viewer, agreementId: string) {
    const agreement = await loadAgreement(db, viewer, agreementId);
    if (!agreement) return null;
    const rows = await db.proceeding.findMany({
      where: { agreementId },
      orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
      take: MOST,
      select: { id: true, kind: true, state: true, stateSince: true, requestedAt: true, requestedBy: true },
    });
    const items = rows.map(({ requestedBy, ...row }) => ({
      ...row,
      requestedBy: sideOf(requestedBy),
      isOpen: isOpen(row.state),
      turn: turnOfProceeding(row.state, sideOf(requestedBy)) ?? null,
    }));
    const facts = { state: agreement.state, hasOpenProceeding: items.some((item) => item.isOpen) };
    const may = Object.fromEntries(proceedingKinds.map((kind) => [kind, mayRequest(viewer, kind, facts)])) as Record<
      ProceedingKind,
      Decision
    >;
    return { items, may };
  },
});

export type AgreementProceedings = NonNullable<Awaited<ReturnType<typeof agreementProceedings>>>;
