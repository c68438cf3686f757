import type { Connection } from '@/lib/db/client';
import type { AgreementState } from '@/lib/domain/agreement/states';
import { DEED_DONE } from '@/lib/domain/batch/agreement-deeds';
import { Prisma } from '../generated/client';

/** What became of one ticked record; of one that is not the employer's nothing but that. */
export interface DeedRow {
  rowNumber: number;
  result: string;
  agreementId: string | null;
  graduate: string | null;
  school: string | null;
  department: string | null;
  post: string | null;
  state: AgreementState | null;
  replyBy: Date | null;
}

export type DeedSort = 'done' | 'refused';

interface Asked {
  runId: string;
  employerId: string;
  which?: DeedSort;
  /** The last row of the page before. */
  after: number;
  limit: number;
}

/** Rows of a deed with the records as they stand now, by their place in the choice. */
export function deedRows(db: Connection, { runId, employerId, which, after, limit }: Asked): Promise<DeedRow[]> {
  const sort = {
    done: Prisma.sql`and r."result" = ${DEED_DONE}`,
    refused: Prisma.sql`and r."result" <> ${DEED_DONE}`,
  };
  return db.$queryRaw<DeedRow[]>`
    select r."rowNumber", r."result", a."id" as "agreementId", a."state"::text as "state", a."replyBy",
      p."name" as "graduate", s."name" as "school", d."name" as "department", t."content" -> 'terms' ->> 'post' as "post"
    from "BatchRow" r
    left join "Agreement" a on a."id" = r."subjectId" and a."employerId" = ${employerId}::uuid
    left join "Enrolment" e on e."id" = a."enrolmentId"
    left join "Person" p on p."id" = e."personId"
    left join "School" s on s."id" = a."schoolId"
    left join "Department" d on d."id" = a."departmentId"
    left join "TermsVersion" t on t."id" = a."termsId"
    where r."runId" = ${runId}::uuid and r."rowNumber" > ${after} ${which ? sort[which] : Prisma.empty}
    order by r."rowNumber" limit ${limit}`;
}
