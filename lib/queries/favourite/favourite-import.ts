import type { Connection } from '@/lib/db/client';
import { keepsRows, rowsOf, runOf } from '@/lib/db/stores/batch-reading';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import {
  type FavouriteImportResult,
  favouriteImportResults,
  type FavouriteReading,
  maskFavouriteCell,
} from '@/lib/domain/favourite/import';
import { maskIdentityNumber } from '@/lib/domain/rules/masking';
import { isId } from '@/lib/ids';
import { defineQuery } from '@/lib/queries/define-query';

/** What a page shows of whom a row names: the name as typed, the number masked. */
function personOf(reading: FavouriteReading): { name: string; number: string } {
  if (!('question' in reading)) return { name: maskFavouriteCell(reading.name), number: '' };
  return { name: reading.question.name, number: maskIdentityNumber(reading.question.identityNumber) };
}

/** One batch import with its counts and a page of its rows; null when it is not this employer's. */
export const favouriteImport = defineQuery({
  name: 'favourite-import',
  permission: 'employer.favourites.write',
  async run(
    db: Connection,
    { employerId }: EmployerViewer,
    { id, result, after }: { id: string; result?: FavouriteImportResult; after: number },
  ) {
    if (!isId(id)) return null;
    const run = await runOf(db, { employerId, kind: 'FAVOURITE_IMPORT', id });
    if (!run) return null;
    const { header: _header, terms, counts, ...view } = run;
    const [page, isKept] = await Promise.all([rowsOf<FavouriteReading>(db, id, { result, after }), keepsRows(db, id)]);
    return {
      ...{ ...view, isKept, next: page.next, purpose: (terms as { purpose: string }).purpose },
      counts: favouriteImportResults.map((one) => ({ result: one, count: counts[one] ?? 0 })),
      rows: page.rows.map(({ rowNumber, reading, result: became }) => ({
        ...{ rowNumber, reading, result: became as FavouriteImportResult },
        ...personOf(reading),
      })),
    };
  },
});
