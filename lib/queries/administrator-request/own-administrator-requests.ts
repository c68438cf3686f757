import type { Connection } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';

const MOST = 20;

/** What the viewer asked the operator for, the newest first, and whether the employer has an administrator to ask. */
export const ownAdministratorRequests = defineQuery({
  name: 'own-administrator-requests',
  permission: 'employer.administration.request',
  async run(db: Connection, { employerId, membershipId }: EmployerViewer, _input: undefined) {
    const [requests, administrators] = await Promise.all([
      db.administratorRequest.findMany({
        where: { membershipId },
        orderBy: { createdAt: 'desc' },
        take: MOST,
        select: {
          id: true,
          state: true,
          reason: true,
          answer: true,
          createdAt: true,
          decidedAt: true,
          objectedAt: true,
        },
      }),
      db.membership.findMany({
        where: { employerId, role: 'ADMINISTRATOR', state: 'ACTIVE' },
        orderBy: { createdAt: 'asc' },
        take: MOST,
        select: { account: { select: { name: true, lastSignedInAt: true } } },
      }),
    ]);
    return { requests, administrators: administrators.map(({ account }) => account) };
  },
});
