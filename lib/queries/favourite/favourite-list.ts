import type { Connection } from '@/lib/db/client';
import {
  favouriteChoices,
  type FavouriteQuestion,
  type FavouriteRow,
  favouriteRows,
} from '@/lib/db/stores/favourite-rows';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { pageOf, readCursor } from '@/lib/domain/paging/cursor';
import { defineQuery } from '@/lib/queries/define-query';
import { type GraduateCard, graduateCards } from './graduate-cards';

const PAGE = 20;

export interface FavouriteLine extends GraduateCard, FavouriteRow {}

interface Question extends FavouriteQuestion {
  /** The cursor of the page before. */
  after?: string;
}

/** A page of the employer's favourites with the cursor of the next, and what there is to filter by. */
export const favouriteList = defineQuery({
  name: 'favourite-list',
  permission: 'employer.favourites.read',
  async run(db: Connection, { employerId }: EmployerViewer, { after, ...question }: Question) {
    const [found, choices] = await Promise.all([
      favouriteRows(db, employerId, { ...question, after: readCursor(after), take: PAGE + 1 }),
      favouriteChoices(db, employerId),
    ]);
    const { rows, next } = pageOf(found, PAGE, ({ addedAt, id }) => ({ at: addedAt, id }));
    const ids = rows.map(({ enrolmentId }) => enrolmentId);
    const cards = await graduateCards(db, employerId, ids);
    const lines = rows.flatMap((row): FavouriteLine[] => {
      const card = cards.get(row.enrolmentId);
      return card ? [{ ...card, ...row }] : [];
    });
    return { lines, ...choices, next };
  },
});
