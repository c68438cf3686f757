import type { Connection } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';

/** Where the viewer's employer stands in proving who it is, since when it is certified, and until when its licence runs. */
export const certificationStatus = defineQuery({
  name: 'certification-status',
  permission: 'employer.home',
  run: (db: Connection, { employerId }: EmployerViewer) =>
    db.employer.findUniqueOrThrow({
      where: { id: employerId },
      select: { certificationState: true, certifiedAt: true, licenceExpiresAt: true },
    }),
});
