import type { Connection } from '@/lib/db/client';
import type { AgreementDeed, ChosenFacts } from '@/lib/domain/batch/agreement-deeds';
import type { AgreementState } from '@/lib/domain/agreement/states';

/** A ticked record: what decides, and what tells people which one it is. `numberSealed` is for masking only. */
export interface ChosenRecord extends ChosenFacts {
  id: string;
  enrolmentId: string;
  graduate: string;
  numberSealed: Uint8Array;
  school: string;
  department: string;
  graduationYear: number;
  post: string;
  number: string | null;
  invitedAt: Date;
  stateSince: Date;
  acceptedAt: Date | null;
  signedAt: Date | null;
  endedAt: Date | null;
  endReason: string | null;
  /** The state it ended in. */
  endedFrom: AgreementState | null;
}

/** A choice of this member; null for every other id. */
export async function selectionOf(
  db: Connection,
  { employerId, membershipId, id }: { employerId: string; membershipId: string; id: string },
): Promise<{ id: string; deed: AgreementDeed; agreementIds: string[]; isCut: boolean } | null> {
  const row = await db.agreementSelection.findFirst({
    where: { id, employerId, membershipId },
    select: { id: true, deed: true, agreementIds: true, isCut: true },
  });
  return row && { ...row, deed: row.deed as AgreementDeed };
}

/** Those of these records that are the employer's own, in the order of the ids. */
export async function chosenRecords(
  db: Connection,
  employerId: string,
  ids: readonly string[],
): Promise<ChosenRecord[]> {
  return db.$queryRaw<ChosenRecord[]>`
    select a."id", a."enrolmentId", a."state"::text as "state", a."replyBy", a."departmentId",
      a."askingLevel"::text as "askingLevel", a."nudgedAt", a."graduationYear", a."number", a."invitedAt", a."stateSince",
      a."acceptedAt", a."signedAt", a."endedAt", a."endReason", ended."fromState"::text as "endedFrom",
      t."content" -> 'terms' ->> 'post' as "post", t."content" -> 'terms' ->> 'reportToOn' as "reportToOn",
      p."name" as "graduate", p."numberSealed", s."name" as "school", d."name" as "department",
      (select v."replyDaysMaximum" from "PolicyVersion" v where v."schoolId" = a."schoolId"
        and v."year" = a."graduationYear" order by v."version" desc limit 1) as "maximumDays"
    from unnest(${[...ids]}::uuid[]) with ordinality as chosen("id", "place")
    join "Agreement" a on a."id" = chosen."id" and a."employerId" = ${employerId}::uuid
    join "Enrolment" e on e."id" = a."enrolmentId"
    join "Person" p on p."id" = e."personId"
    join "School" s on s."id" = a."schoolId"
    join "Department" d on d."id" = a."departmentId"
    join "TermsVersion" t on t."id" = a."termsId"
    left join "AgreementEvent" ended on ended."agreementId" = a."id" and ended."sequence" = a."lastSequence"
      and a."endedAt" is not null
    order by chosen."place"`;
}
