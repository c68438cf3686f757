import { type Database, database } from '@/lib/db/client';
import { askingFirst, placeFor } from '@/lib/domain/access/way-back';

/**
 * Where an account goes after signing in: back to where it was sent from, else to the home of its only side; with
 * several sides, the choice comes first. Said as the last address at once: after a form the browser keeps the
 * address it was sent to, not the one that leads on from there. `back` has passed wayBack().
 */
export async function startPathOf(
  accountId: string,
  back: string | null = null,
  db: Database = database(),
): Promise<string> {
  const memberships = await db.membership.findMany({
    where: { accountId, state: 'ACTIVE' },
    select: { party: true },
    take: 2,
  });
  const [only] = memberships;
  return memberships.length === 1 && only ? placeFor(only.party, back) : askingFirst('/choose', back);
}
