import { behind } from '@/lib/db/behind';
import type { Connection } from '@/lib/db/client';
import type { ViewerOf } from '@/lib/domain/access/viewer';
import { type Cursor, pageOf } from '@/lib/domain/paging/cursor';
import { defineQuery } from '@/lib/queries/define-query';

const PAGE = 20;

/** Which employer searched for the graduate, when and what for, newest first; a page (PIPL 44, 45). */
export const ownSearches = defineQuery({
  name: 'own-searches',
  permission: 'graduate.searches.read',
  async run(db: Connection, { personId }: ViewerOf<'GRADUATE'>, after: Cursor | undefined) {
    const rows = await db.graduateSearch.findMany({
      where: { personId, ...behind('at', after, 'desc') },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: PAGE + 1,
    });
    const { rows: shown, next } = pageOf(rows, PAGE, ({ at, id }) => ({ at, id }));
    const employers = await db.employer.findMany({
      where: { id: { in: [...new Set(shown.map(({ employerId }) => employerId))] } },
      select: { id: true, name: true, certificationState: true },
    });
    const byId = new Map(employers.map((employer) => [employer.id, employer]));
    const items = shown.map(({ id, at, purpose, employerId }) => ({
      id,
      at,
      purpose,
      employer: byId.get(employerId)?.name ?? null,
      isCertified: byId.get(employerId)?.certificationState === 'CERTIFIED',
    }));
    return { items, next };
  },
});
