import { type Database, database } from '@/lib/db/client';
import { homes } from '@/lib/domain/access/homes';

/**
 * Where an account goes after signing in: the home of its only side, else the choice. Said as the last address at
 * once: after a form the browser keeps the address it was sent to, not the one that leads on from there.
 */
export async function startPathOf(accountId: string, db: Database = database()): Promise<string> {
  const memberships = await db.membership.findMany({
    where: { accountId, state: 'ACTIVE' },
    select: { party: true },
    take: 2,
  });
  const [only] = memberships;
  return memberships.length === 1 && only ? homes[only.party] : '/choose';
}
