import { type Connection, databaseNow } from '@/lib/db/client';
import { countAside } from '@/lib/db/stores/favourite-selection';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { UNDO_MINUTES } from '@/lib/domain/favourite/selection';
import { isId } from '@/lib/ids';
import { defineQuery } from '@/lib/queries/define-query';

const MINUTE = 60_000;

/** How many of a removal can still be put back by this employer; 0 when it is over, undone, or not its own. */
export const removalWaiting = defineQuery({
  name: 'removal-waiting',
  permission: 'employer.favourites.write',
  async run(db: Connection, { employerId }: EmployerViewer, removalId: string) {
    if (!isId(removalId)) return 0;
    const since = new Date((await databaseNow(db)).getTime() - UNDO_MINUTES * MINUTE);
    return countAside(db, employerId, removalId, since);
  },
});
