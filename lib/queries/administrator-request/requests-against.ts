import { type Connection, databaseNow } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { acceptableFrom } from '@/lib/domain/membership/administrator-request';
import { defineQuery } from '@/lib/queries/define-query';

const MOST = 20;

/** Who asks to take over the viewer's employer because its administrators are gone; for an administrator in charge. */
export const requestsAgainst = defineQuery({
  name: 'requests-against',
  permission: 'employer.members.write',
  async run(db: Connection, { employerId, membershipId }: EmployerViewer, _input: undefined) {
    const now = await databaseNow(db);
    const rows = await db.administratorRequest.findMany({
      where: { employerId, state: 'OPEN', membershipId: { not: membershipId } },
      orderBy: { createdAt: 'asc' },
      take: MOST,
      select: {
        id: true,
        createdAt: true,
        reason: true,
        objectedAt: true,
        membership: { select: { account: { select: { name: true } } } },
      },
    });
    return rows.map(({ membership, ...row }) => ({
      ...row,
      name: membership.account.name,
      acceptableFrom: acceptableFrom(row.createdAt),
      /** The time to object is over: it may be accepted any moment. */
      isOver: now >= acceptableFrom(row.createdAt),
    }));
  },
});
