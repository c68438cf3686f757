import type { Connection } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { readPolicy, type SchoolPolicy } from '@/lib/domain/school/policy-rules';

/** A policy with the version it is and since when it holds. */
export interface PolicyInForce extends SchoolPolicy {
  id: string;
  version: number;
  since: Date;
}

/** A stored version as everybody else reads it. */
export function policyOf(row: Parameters<typeof readPolicy>[0] & { id: string; version: number; createdAt: Date }) {
  const { id, version, createdAt } = row;
  return { ...readPolicy(row), id, version, since: createdAt } satisfies PolicyInForce;
}

/** The rules of a school for one graduation year, highest version; null when the year is not open. */
export async function policyInForce(db: Connection, schoolId: string, year: number): Promise<PolicyInForce | null> {
  const row = await db.policyVersion.findFirst({ where: { schoolId, year }, orderBy: { version: 'desc' } });
  return row && policyOf(row);
}

/**
 * The id of the version in force for the row called "Agreement": a statement that acts by a policy it read holds
 * itself to it, so a version that came in between stops it.
 */
export const currentPolicyId: Prisma.Sql = Prisma.sql`(select p."id" from "PolicyVersion" p
  where p."schoolId" = "Agreement"."schoolId" and p."year" = "Agreement"."graduationYear" order by p."version" desc limit 1)`;
