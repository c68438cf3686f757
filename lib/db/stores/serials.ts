import type { Connection } from '@/lib/db/client';

/** The next serial of an agreement number. A sequence: never twice, a gap when a step loses its race. */
export async function nextAgreementSerial(db: Connection): Promise<number> {
  const rows = await db.$queryRaw<{ serial: bigint }[]>`select nextval('agreement_serial') as serial`;
  return Number(rows[0]?.serial);
}
