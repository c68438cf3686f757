import { type Connection, databaseNow } from '@/lib/db/client';
import { runsOf } from '@/lib/db/stores/batch-reading';
import { rowsToday } from '@/lib/db/stores/batch-runs';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { IMPORT_LIMITS } from '@/lib/domain/favourite/import';
import { defineQuery } from '@/lib/queries/define-query';

const kind = 'FAVOURITE_IMPORT';

/** The employer's batch imports, the latest first, and how many rows it can still import today. */
export const favouriteImports = defineQuery({
  name: 'favourite-imports',
  permission: 'employer.favourites.write',
  async run(db: Connection, { employerId }: EmployerViewer, { after }: { after?: string }) {
    const [list, today] = await Promise.all([
      runsOf(db, { employerId, kind, after }),
      databaseNow(db).then((now) => rowsToday(db, employerId, kind, now)),
    ]);
    return { ...list, left: Math.max(0, IMPORT_LIMITS.employerADay - today) };
  },
});
