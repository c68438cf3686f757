import type { Connection } from '@/lib/db/client';
import { openChunks, runOf } from '@/lib/db/stores/batch-reading';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import type { FavouriteImportItem } from '@/lib/domain/favourite/import';
import { isId } from '@/lib/ids';
import { defineQuery } from '@/lib/queries/define-query';

/** Everything a batch import read and found out, unmasked; null when there is none or it was dropped. The caller audits the read. */
export const favouriteImportAnswer = defineQuery({
  name: 'favourite-import-answer',
  permission: 'employer.favourites.write',
  async run(db: Connection, { employerId }: EmployerViewer, id: string) {
    if (!isId(id)) return null;
    const run = await runOf(db, { employerId, kind: 'FAVOURITE_IMPORT', id });
    if (!run) return null;
    const items = (await openChunks(db, id)) as FavouriteImportItem[];
    if (items.length === 0) return null;
    const results = await db.batchRow.findMany({
      where: { runId: id },
      select: { rowNumber: true, result: true, subjectId: true },
    });
    return { header: run.header, items, results };
  },
});
