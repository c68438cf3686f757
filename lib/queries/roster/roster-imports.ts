import type { Connection } from '@/lib/db/client';
import type { SchoolViewer } from '@/lib/domain/access/viewer';
import type { RosterImportState } from '@/lib/domain/roster/imports';
import { defineQuery } from '@/lib/queries/define-query';
import { readTimeKey, writeTimeKey } from './key';

const PAGE = 20;

/** Uploaded rosters of the school, the latest first. */
export const rosterImports = defineQuery({
  name: 'roster-imports',
  permission: 'school.roster.write',
  async run(db: Connection, { schoolId }: SchoolViewer, { after }: { after?: string }) {
    const key = readTimeKey(after);
    const rows = await db.rosterImport.findMany({
      where: {
        schoolId,
        ...(key ? { OR: [{ createdAt: { lt: key.at } }, { createdAt: key.at, id: { lt: key.id } }] } : {}),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: PAGE + 1,
      omit: { goodSealed: true, badSealed: true },
    });
    const page = rows.slice(0, PAGE);
    const people = await db.account.findMany({
      where: { id: { in: page.map(({ createdById }) => createdById) } },
      select: { id: true, name: true },
    });
    const last = page.at(-1);
    return {
      items: page.map(({ id, fileName, state, createdById, createdAt, ...counts }) => ({
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
      isFirst: key === null,
      next: rows.length > PAGE && last ? writeTimeKey({ at: last.createdAt, id: last.id }) : null,
    };
  },
});
