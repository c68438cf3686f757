import type { Connection } from '@/lib/db/client';
import { openRows } from '@/lib/db/stores/waiting-rows';
import type { SchoolViewer } from '@/lib/domain/access/viewer';
import type { BadRosterRow } from '@/lib/domain/roster/judge';
import { defineQuery } from '@/lib/queries/define-query';

/** The rows of an import that could not be stored, whole; null = none. The caller audits the read. */
export const rosterErrors = defineQuery({
  name: 'roster-errors',
  permission: 'school.roster.write',
  async run(db: Connection, { schoolId }: SchoolViewer, { id }: { id: string }): Promise<BadRosterRow[] | null> {
    const found = await db.rosterImport.findFirst({ where: { id, schoolId }, select: { badSealed: true } });
    return found?.badSealed ? openRows<BadRosterRow>(found.badSealed) : null;
  },
});
