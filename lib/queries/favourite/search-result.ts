import { type Connection, databaseNow } from '@/lib/db/client';
import { enrolmentsFound } from '@/lib/db/stores/graduate-searches';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { RESULT_MINUTES } from '@/lib/domain/favourite/search';
import { isId } from '@/lib/ids';
import { defineQuery } from '@/lib/queries/define-query';
import { graduateCards } from './graduate-cards';

const MINUTE = 60_000;

/**
 * What one search of this very session found, one card an enrolment; null when it is older than 15 minutes, somebody
 * else's, or found nothing.
 */
export const searchResult = defineQuery({
  name: 'search-result',
  permission: 'employer.favourites.write',
  async run(db: Connection, { employerId, accountId, sessionId }: EmployerViewer, id: string) {
    if (!isId(id)) return null;
    const since = new Date((await databaseNow(db)).getTime() - RESULT_MINUTES * MINUTE);
    const search = await db.graduateSearch.findFirst({
      where: { id, employerId, accountId, foundAny: true, at: { gt: since }, declaration: { sessionId } },
    });
    if (!search?.personId) return null;
    const { personId, schoolId, year } = search;
    const ids = await enrolmentsFound(db, { personId, schoolId, year });
    const cards = await graduateCards(db, employerId, ids);
    const found = ids.flatMap((enrolmentId) => cards.get(enrolmentId) ?? []);
    return found.length > 0 ? found : null;
  },
});
