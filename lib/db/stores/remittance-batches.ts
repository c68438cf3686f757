import { open } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import type { Payment } from '@/lib/domain/remittance/payment';
import { REMITTANCE } from '@/lib/domain/remittance/rules';
import { newId } from '@/lib/ids';

/** Moves what waits into a new batch; rows another export holds at this moment are left to it. */
export async function exportWaiting(db: Connection, accountId: string, now: Date) {
  const batchId = newId();
  await db.remittanceBatch.create({ data: { id: batchId, exportedById: accountId, exportedAt: now } });
  const rows = await db.$queryRaw<{ id: string }[]>`
    update "Remittance" r set "state" = 'EXPORTED', "stateSince" = ${now}, "batchId" = ${batchId}::uuid,
      "version" = r."version" + 1
    from (select "id" from "Remittance" where "state" = 'WAITING'
      order by "stateSince", "id" limit ${REMITTANCE.batch} for update skip locked) waiting
    where r."id" = waiting."id"
    returning r."id"`;
  await db.remittanceEvent.createMany({
    data: rows.map(({ id }) => ({ id: newId(), remittanceId: id, type: 'EXPORTED' as const, accountId, at: now })),
  });
  return { batchId, count: rows.length };
}

/** The lines of a payment file that were not sent yet; a sent one has no amount any more. */
export async function paymentsOf(db: Connection, batchId: string): Promise<Payment[]> {
  const rows = await db.remittance.findMany({
    where: { batchId, state: 'EXPORTED' },
    orderBy: [{ requestedAt: 'asc' }, { id: 'asc' }],
    select: { reference: true, payee: true, accountSealed: true, bankName: true, bankLine: true, amountSealed: true },
  });
  return rows.flatMap(({ accountSealed, amountSealed, ...row }) =>
    amountSealed ? [{ ...row, account: open(accountSealed), fen: Number(open(amountSealed)) }] : [],
  );
}
