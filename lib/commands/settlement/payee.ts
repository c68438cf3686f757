import type { Connection } from '@/lib/db/client';
import type { AccountsMeant } from '@/lib/db/stores/outbox';
import { otherSide, type Side } from '@/lib/domain/proceeding/states';

interface Settled {
  id: string;
  payer: Side;
  agreement: { employerId: string; enrolmentId: string };
}

/** One side of a termination as messages mean it, and the page they lead to. */
async function sideOf(
  db: Connection,
  side: Side,
  { id, agreement }: Settled,
): Promise<{ to: AccountsMeant; link: string }> {
  if (side === 'EMPLOYER') return { to: { employerId: agreement.employerId }, link: `/employer/proceedings/${id}` };
  const { personId } = await db.enrolment.findUniqueOrThrow({ where: { id: agreement.enrolmentId } });
  return { to: { personId }, link: `/graduate/proceedings/${id}` };
}

/** Whoever is to get the money. */
export const payeeOf = (db: Connection, settled: Settled) => sideOf(db, otherSide(settled.payer), settled);

/** Whoever owes it. */
export const payerOf = (db: Connection, settled: Settled) => sideOf(db, settled.payer, settled);
