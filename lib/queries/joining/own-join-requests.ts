import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { defineQuery } from '@/lib/queries/define-query';

const MOST = 10;

/** What the viewer has asked for, newest first: the code he typed, never whose it is. */
export const ownJoinRequests = defineQuery({
  name: 'own-join-requests',
  permission: 'employer.certification.read',
  run: (db, { accountId }: EmployerViewer, _input: undefined) =>
    db.joinRequest.findMany({
      where: { accountId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: MOST,
      select: { id: true, creditCode: true, state: true, answer: true, createdAt: true },
    }),
});
