import type { Connection } from '@/lib/db/client';
import { consentKinds, consentVersions } from '@/lib/domain/consent/consents';
import type { ReviewLevel } from '@/lib/domain/agreement/states';
import { departmentsOf, seesWholeSchool, type Viewer } from '@/lib/domain/access/viewer';
import { isId } from '@/lib/ids';
import type { AgreementHead } from './move-agreement';

/** Everything a deed on one agreement decides by. */
export interface AgreementSubject extends AgreementHead {
  schoolId: string;
  departmentId: string;
  graduationYear: number;
  replyBy: Date;
  levels: ReviewLevel[];
  termsHash: string;
  schoolCode: string;
  enrolled: boolean;
  baseDataConfirmed: boolean;
  boundElsewhere: boolean;
  /** Did the graduate who looks give every separate consent, for the texts as they stand? */
  consentsGiven: boolean;
}

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
  const kinds: string[] = [...consentKinds];
  const versions = consentKinds.map((kind) => consentVersions[kind]);
  const rows = await db.$queryRaw<AgreementSubject[]>`
    select a."id", a."employerId", a."enrolmentId", a."schoolId", a."departmentId", a."graduationYear",
      a."state"::text as "state", a."version", a."termsId", a."lastSequence", a."lastHash", a."replyBy",
      coalesce(a."levels"::text[], '{}') as "levels", t."hash" as "termsHash", s."code" as "schoolCode",
      e."state" = 'ENROLLED' as "enrolled", e."confirmedAt" is not null as "baseDataConfirmed",
      exists (select 1 from "Agreement" b where b."enrolmentId" = a."enrolmentId" and b."id" <> a."id"
        and b."state" in ('PENDING_COUNSELLOR', 'PENDING_DEPARTMENT', 'PENDING_SCHOOL', 'CORRECTING_EMPLOYER', 'CORRECTING_GRADUATE', 'SIGNED')) as "boundElsewhere",
      (select count(*) from unnest(${kinds}::text[], ${versions}::text[]) as asked("kind", "version")
        where (select c."given" from "Consent" c where c."accountId" = ${viewer.accountId}::uuid and c."kind" = asked."kind"
          and c."version" = asked."version" order by c."at" desc, c."id" desc limit 1)) = ${kinds.length}::int as "consentsGiven"
    from "Agreement" a
    join "TermsVersion" t on t."id" = a."termsId"
    join "School" s on s."id" = a."schoolId"
    join "Enrolment" e on e."id" = a."enrolmentId"
    where a."id" = ${id}::uuid and (
      a."employerId" = ${employerId}::uuid
      or e."personId" = ${personId}::uuid
      or (a."schoolId" = ${schoolId}::uuid and a."acceptedAt" is not null
        and (${whole}::boolean or a."departmentId" = any(${departments}::uuid[]))))`;
  return rows[0] ?? null;
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
