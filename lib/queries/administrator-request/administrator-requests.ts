import { behind } from '@/lib/db/behind';
import type { Connection } from '@/lib/db/client';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { type Cursor, pageOf } from '@/lib/domain/paging/cursor';
import { defineQuery } from '@/lib/queries/define-query';

const PAGE = 20;

/** Who asks to become administrator of his employer: waiting ones the oldest first, decided ones the latest first. */
export const administratorRequests = defineQuery({
  name: 'administrator-requests',
  permission: 'platform.administrator-requests',
  async run(db: Connection, _viewer: OperatorViewer, { isOpen, after }: { isOpen: boolean; after?: Cursor }) {
    const order = isOpen ? 'asc' : 'desc';
    const rows = await db.administratorRequest.findMany({
      where: { state: isOpen ? 'OPEN' : { not: 'OPEN' }, ...behind('createdAt', after, order) },
      orderBy: [{ createdAt: order }, { id: order }],
      take: PAGE + 1,
      select: {
        id: true,
        state: true,
        createdAt: true,
        objectedAt: true,
        employer: { select: { name: true } },
        membership: { select: { account: { select: { name: true } } } },
      },
    });
    const page = pageOf(rows, PAGE, ({ createdAt, id }) => ({ at: createdAt, id }));
    return {
      ...page,
      rows: page.rows.map(({ employer, membership, ...row }) => ({
        ...row,
        organisation: employer.name,
        name: membership.account.name,
      })),
    };
  },
});
