import type { Connection } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import type { Standing } from '@/lib/domain/favourite/standing';
import { isId } from '@/lib/ids';
import { defineQuery } from '@/lib/queries/define-query';
import { graduateCards } from './graduate-cards';

/** A page of the list asks for its own rows; more is nobody's page. */
const MOST = 20;

/** Where the employer stands now with these graduates; those that are no favourites of it are left out. */
export const favouriteStandings = defineQuery({
  name: 'favourite-standings',
  permission: 'employer.favourites.read',
  async run(db: Connection, { employerId }: EmployerViewer, enrolmentIds: readonly string[]) {
    const asked = enrolmentIds.filter(isId).slice(0, MOST);
    const own = await db.favourite.findMany({
      where: { employerId, enrolmentId: { in: asked } },
      select: { enrolmentId: true },
    });
    const cards = await graduateCards(
      db,
      employerId,
      own.map(({ enrolmentId }) => enrolmentId),
    );
    return [...cards.values()].map(({ enrolmentId, standing }): { enrolmentId: string; standing: Standing } => ({
      enrolmentId,
      standing,
    }));
  },
});
