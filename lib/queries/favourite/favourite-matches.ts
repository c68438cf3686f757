import type { Connection } from '@/lib/db/client';
import { type FavouriteQuestion, favouriteRows } from '@/lib/db/stores/favourite-rows';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { SELECTION_LIMIT } from '@/lib/domain/favourite/list';
import { defineQuery } from '@/lib/queries/define-query';

/** Everybody who fits the filters, as far as one selection may reach, and whether there are more. */
export const favouriteMatches = defineQuery({
  name: 'favourite-matches',
  permission: 'employer.favourites.write',
  async run(db: Connection, { employerId }: EmployerViewer, question: FavouriteQuestion) {
    const rows = await favouriteRows(db, employerId, { ...question, take: SELECTION_LIMIT + 1 });
    const ids = rows.slice(0, SELECTION_LIMIT).map(({ enrolmentId }) => enrolmentId);
    return { ids, hasMore: rows.length > SELECTION_LIMIT };
  },
});
