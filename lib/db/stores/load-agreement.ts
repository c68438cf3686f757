import type { Connection } from '@/lib/db/client';
import type { ReviewLevel } from '@/lib/domain/agreement/states';
import { departmentsOf, seesWholeSchool, type Viewer } from '@/lib/domain/access/viewer';
import { isId } from '@/lib/ids';
import { allConsentsGiven, boundByAnother, commissionAgreed } from './acceptance-conditions';
import type { AgreementHead } from './move-agreement';
import { currentPolicyId, type PolicyInForce, policyOf } from './policies';

/** Everything a deed on one agreement decides by. */
export interface AgreementSubject extends AgreementHead {
  schoolId: string;
  departmentId: string;
  graduationYear: number;
  replyBy: Date;
  levels: ReviewLevel[];
  /** The level that waits for a correction; null outside CORRECTING_*. */
  askingLevel: ReviewLevel | null;
  /** The version that waits for an answer; null where none does. */
  proposalId: string | null;
  termsHash: string;
  schoolCode: string;
  enrolled: boolean;
  baseDataConfirmed: boolean;
  boundElsewhere: boolean;
  /** Did the graduate who looks give every separate consent, for the texts as they stand? */
  consentsGiven: boolean;
  /** Of the roster as it is now: who studies for a unit needs its consent. */
  trainingMode: string;
  /** Does no unit have to agree, or is the proof of its consent there? */
  commissionAgreed: boolean;
  /** The proof that counts, and the hash of its file. */
  consentId: string | null;
  consentHash: string | null;
  /** The school's rules in force as this was read; null when the year is not open. */
  policy: PolicyInForce | null;
}

type PolicyRow = Omit<Parameters<typeof policyOf>[0], 'createdAt'> & { createdAt: string };

const nobody = '00000000-0000-0000-0000-000000000000';

/**
 * The agreement with this id as far as the viewer may see it; null = there is none for him. The scope stands in
 * the statement, so "not yours" and "not there" are the same answer at the same cost.
 */
export async function loadAgreement(db: Connection, viewer: Viewer, id: string): Promise<AgreementSubject | null> {
  if (!isId(id)) return null;
  const employerId = viewer.party === 'EMPLOYER' ? viewer.employerId : nobody;
  const personId = viewer.party === 'GRADUATE' ? viewer.personId : nobody;
  const schoolId = viewer.party === 'SCHOOL' ? viewer.schoolId : nobody;
  const whole = viewer.party === 'SCHOOL' && seesWholeSchool(viewer);
  const departments = viewer.party === 'SCHOOL' ? departmentsOf(viewer) : [];
  const rows = await db.$queryRaw<(Omit<AgreementSubject, 'policy'> & { policy: PolicyRow | null })[]>`
    select "Agreement"."id", "Agreement"."employerId", "Agreement"."enrolmentId", "Agreement"."schoolId",
      "Agreement"."departmentId", "Agreement"."graduationYear", "Agreement"."state"::text as "state",
      "Agreement"."version", "Agreement"."termsId", "Agreement"."lastSequence", "Agreement"."lastHash",
      "Agreement"."replyBy", coalesce("Agreement"."levels"::text[], '{}') as "levels",
      "Agreement"."askingLevel"::text as "askingLevel", "Agreement"."proposalId", t."hash" as "termsHash", s."code" as "schoolCode",
      e."state" = 'ENROLLED' as "enrolled", e."confirmedAt" is not null as "baseDataConfirmed",
      ${boundByAnother} as "boundElsewhere", ${allConsentsGiven(viewer.accountId)} as "consentsGiven",
      e."trainingMode", ${commissionAgreed} as "commissionAgreed", consent."id" as "consentId", f."sha256" as "consentHash",
      (select row_to_json(v) from "PolicyVersion" v where v."id" = ${currentPolicyId}) as "policy"
    from "Agreement"
    join "TermsVersion" t on t."id" = "Agreement"."termsId"
    join "School" s on s."id" = "Agreement"."schoolId"
    join "Enrolment" e on e."id" = "Agreement"."enrolmentId"
    left join "CommissioningConsent" consent on consent."agreementId" = "Agreement"."id" and consent."replacedAt" is null
    left join "StoredFile" f on f."id" = consent."fileId"
    where "Agreement"."id" = ${id}::uuid and (
      "Agreement"."employerId" = ${employerId}::uuid
      or e."personId" = ${personId}::uuid
      or ("Agreement"."schoolId" = ${schoolId}::uuid and "Agreement"."acceptedAt" is not null
        and (${whole}::boolean or "Agreement"."departmentId" = any(${departments}::uuid[]))))`;
  const row = rows[0];
  if (!row) return null;
  return { ...row, policy: row.policy && policyOf({ ...row.policy, createdAt: new Date(row.policy.createdAt) }) };
}

/** The head of an agreement for the clock, which may see all. */
export async function loadAgreementHead(
  db: Connection,
  id: string,
): Promise<(AgreementHead & { replyBy: Date }) | null> {
  return db.agreement.findUnique({
    where: { id },
    select: {
      id: true,
      employerId: true,
      enrolmentId: true,
      state: true,
      version: true,
      termsId: true,
      lastSequence: true,
      lastHash: true,
      replyBy: true,
    },
  });
}
