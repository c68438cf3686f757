import type { Connection } from '@/lib/db/client';
import { newestRound } from '@/lib/db/stores/certification';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { wasCertified } from '@/lib/domain/certification/standing';
import { defineQuery } from '@/lib/queries/define-query';

const isOfChange = ['IN_REVIEW', 'SUPPLEMENT_REQUIRED', 'REMITTING', 'AWAITING_AMOUNT', 'REMITTANCE_FAILED'] as const;
export type ChangeState = (typeof isOfChange)[number];

/**
 * Where the viewer's employer stands in proving who it is, since when it is certified, until when its licence runs,
 * and how far a change of what was certified is, null when none was handed in.
 */
export const certificationStatus = defineQuery({
  name: 'certification-status',
  permission: 'employer.home',
  async run(db: Connection, { employerId }: EmployerViewer) {
    const employer = await db.employer.findUniqueOrThrow({
      where: { id: employerId },
      select: { certificationState: true, certifiedAt: true, licenceExpiresAt: true },
    });
    const round = await newestRound(db, employerId);
    const change = wasCertified(employer.certificationState) && isOfChange.find((state) => state === round?.state);
    return { ...employer, change: change || null };
  },
});
