import type { Connection } from '@/lib/db/client';

/** How many are told at once; more than a handful with one code is an attack, not a mistake. */
const MOST = 20;

/** Open rounds of other employers that claim this code (the index is over the same states). */
export function otherClaimants(
  db: Connection,
  creditCode: string,
  employerId: string,
): Promise<{ employerId: string }[]> {
  return db.$queryRaw`
    select "employerId" from "CertificationRound"
    where "organisation" ->> 'creditCode' = ${creditCode} and "employerId" <> ${employerId}::uuid
      and "state" in ('DRAFT', 'REMITTING', 'AWAITING_AMOUNT', 'REMITTANCE_FAILED', 'IN_REVIEW', 'SUPPLEMENT_REQUIRED')
    order by "createdAt" limit ${MOST}`;
}
