import type { Connection } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { isId } from '@/lib/ids';
import { defineQuery } from '@/lib/queries/define-query';
import { graduateCards } from './graduate-cards';

/** One favourite with who added it and the newest letter to it; null when it is not this employer's. */
export const favouriteDetail = defineQuery({
  name: 'favourite-detail',
  permission: 'employer.favourites.read',
  async run(db: Connection, { employerId }: EmployerViewer, id: string) {
    if (!isId(id)) return null;
    const favourite = await db.favourite.findFirst({ where: { id, employerId } });
    if (!favourite) return null;
    const { enrolmentId, addedById, note, tags, addedAt, version } = favourite;
    const [cards, adder, letter] = await Promise.all([
      graduateCards(db, employerId, [enrolmentId]),
      db.account.findUnique({ where: { id: addedById }, select: { name: true } }),
      db.agreement.findFirst({
        where: { employerId, enrolmentId },
        orderBy: { attempt: 'desc' },
        select: { id: true },
      }),
    ]);
    const card = cards.get(enrolmentId);
    return card
      ? { ...card, id, note, tags, addedAt, version, addedBy: adder?.name ?? null, letterId: letter?.id ?? null }
      : null;
  },
});
