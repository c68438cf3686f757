import { behind } from '@/lib/db/behind';
import type { Connection } from '@/lib/db/client';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { type Cursor, pageOf } from '@/lib/domain/paging/cursor';
import { defineQuery } from '@/lib/queries/define-query';

const SIZE = 20;

/** The schools that take part, the newest first, a page. */
export const schoolsPage = defineQuery({
  name: 'schools-page',
  permission: 'platform.schools',
  async run(db: Connection, _viewer: OperatorViewer, { after }: { after?: Cursor }) {
    const rows = await db.school.findMany({
      where: behind('createdAt', after, 'desc'),
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: SIZE + 1,
      include: {
        years: { orderBy: { year: 'desc' }, select: { year: true } },
        memberships: {
          where: { state: 'ACTIVE', scopes: { some: { level: 'SCHOOL' } } },
          select: { id: true },
          take: 1,
        },
      },
    });
    const page = pageOf(rows, SIZE, ({ createdAt, id }) => ({ at: createdAt, id }));
    return {
      ...page,
      rows: page.rows.map(({ id, code, name, createdAt, years, memberships }) => ({
        id,
        code,
        name,
        createdAt,
        years: years.map(({ year }) => year),
        hasReviewer: memberships.length > 0,
      })),
    };
  },
});
