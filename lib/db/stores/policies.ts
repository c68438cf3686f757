import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';

/** The rules of a school for one graduation year, highest version. Throws Refusal SCHOOL_YEAR_CLOSED without one. */
export async function policyInForce(db: Connection, schoolId: string, year: number) {
  const policy = await db.policyVersion.findFirst({ where: { schoolId, year }, orderBy: { version: 'desc' } });
  if (!policy) throw new Refusal('SCHOOL_YEAR_CLOSED');
  return policy;
}
