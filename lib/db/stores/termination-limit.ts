import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import { readPolicyRules } from '@/lib/domain/school/policy-rules';
import type { ProceedingSubject } from './proceedings';

/** How many agreements of this enrolment have been terminated. */
export const terminationsOf = (db: Connection, enrolmentId: string): Promise<number> =>
  db.proceeding.count({ where: { kind: 'TERMINATION', state: 'PASSED', agreement: { enrolmentId } } });

/**
 * One more termination may pass: fewer than the rules frozen at the request allow have passed, and none passes beside it
 * while the row of the enrolment is held. Before the agreement is touched, as everybody who needs both rows does.
 * Throws Refusal TERMINATION_LIMIT_REACHED.
 */
export async function holdTerminationLimit(db: Connection, subject: ProceedingSubject): Promise<void> {
  const { enrolmentId } = subject.agreement;
  await db.$queryRaw`select 1 from "Enrolment" where "id" = ${enrolmentId}::uuid for no key update`;
  const where = { id: subject.policyVersionId };
  const { rules } = await db.policyVersion.findUniqueOrThrow({ where, select: { rules: true } });
  const { maximumTerminations: maximum } = readPolicyRules(rules);
  if (maximum !== null && (await terminationsOf(db, enrolmentId)) >= maximum)
    throw new Refusal('TERMINATION_LIMIT_REACHED', { maximum });
}
