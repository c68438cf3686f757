import { behind } from '@/lib/db/behind';
import type { Connection } from '@/lib/db/client';
import type { SchoolViewer } from '@/lib/domain/access/viewer';
import { pageOf, readCursor } from '@/lib/domain/paging/cursor';
import type { RosterImportState } from '@/lib/domain/roster/imports';
import { defineQuery } from '@/lib/queries/define-query';

const PAGE = 20;

/** Uploaded rosters of the school, the latest first. */
export const rosterImports = defineQuery({
  name: 'roster-imports',
  permission: 'school.roster.write',
  async run(db: Connection, { schoolId }: SchoolViewer, { after }: { after?: string }) {
    const cursor = readCursor(after);
    const rows = await db.rosterImport.findMany({
      where: { schoolId, ...behind('createdAt', cursor, 'desc') },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: PAGE + 1,
      omit: { goodSealed: true, badSealed: true },
    });
    const page = pageOf(rows, PAGE, ({ createdAt, id }) => ({ at: createdAt, id }));
    const people = await db.account.findMany({
      where: { id: { in: page.rows.map(({ createdById }) => createdById) } },
      select: { id: true, name: true },
    });
    return {
      items: page.rows.map(({ id, fileName, state, createdById, createdAt, ...counts }) => ({
        ...{ id, fileName, createdAt, state: state as RosterImportState },
        uploadedBy: people.find((person) => person.id === createdById)?.name ?? null,
        counts: {
          total: counts.rowsTotal,
          bad: counts.rowsBad,
          new: counts.rowsNew,
          changed: counts.rowsChanged,
          same: counts.rowsSame,
        },
      })),
      isFirst: !cursor,
      next: page.next,
    };
  },
});
