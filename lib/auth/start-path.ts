import { type Database, database, type Party } from '@/lib/db/client';
import { needsSecondFactor } from '@/lib/domain/access/second-factor';
import { askingFirst, placeFor } from '@/lib/domain/access/way-back';
import { isSecondFactorRequired } from './second-factor-rule';

/**
 * Where an account goes after signing in: back to where it was sent from, else to the home of its only side; with
 * several sides, the choice comes first, and before everything the second factor. Said as the last address at once: after a form the browser keeps the
 * address it was sent to, not the one that leads on from there. `back` has passed wayBack().
 */
export async function startPathOf(
  accountId: string,
  back: string | null = null,
  db: Database = database(),
): Promise<string> {
  const [memberships, factor] = await Promise.all([
    db.membership.findMany({ where: { accountId, state: 'ACTIVE' }, select: { party: true }, take: 2 }),
    db.secondFactor.findFirst({ where: { accountId, confirmedAt: { not: null } }, select: { id: true } }),
  ]);
  if (factor) return askingFirst('/sign-in/second-factor', back);
  return placeAfter(memberships, back, isSecondFactorRequired());
}

/** The same for somebody whose second factor was right. */
export async function startPathAfterFactor(accountId: string, back: string | null, db: Database = database()) {
  const memberships = await db.membership.findMany({
    where: { accountId, state: 'ACTIVE' },
    select: { party: true },
    take: 2,
  });
  return placeAfter(memberships, back, false);
}

function placeAfter(memberships: readonly { party: Party }[], back: string | null, mustSetUp: boolean): string {
  const [only] = memberships;
  if (memberships.length !== 1 || !only) return askingFirst('/choose', back);
  if (mustSetUp && needsSecondFactor(only.party)) return askingFirst('/account/second-factor', back);
  return placeFor(only.party, back);
}
