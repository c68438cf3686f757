import { open } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import { type AgreementState, agreementStates, isBinding } from '@/lib/domain/agreement/states';
import type { DegreeCode } from '@/lib/domain/codes/education';
import type { IdentityDocumentCode } from '@/lib/domain/codes/person';
import { type Standing, standingOf } from '@/lib/domain/favourite/standing';
import { maskIdentityNumber } from '@/lib/domain/rules/masking';

/** What an employer may see of a graduate it found: the name it typed itself, the number masked, no contact. */
export interface GraduateCard {
  enrolmentId: string;
  name: string;
  identityKind: IdentityDocumentCode;
  identityNumber: string;
  school: string;
  department: string;
  major: string;
  degree: DegreeCode;
  year: number;
  standing: Standing;
  favouriteId: string | null;
}

interface Row extends Omit<GraduateCard, 'identityNumber' | 'standing'> {
  numberSealed: Uint8Array;
  own: AgreementState | null;
  boundElsewhere: boolean;
  enrolled: boolean;
  activated: boolean;
  confirmed: boolean;
}

const bindingStates = agreementStates.filter(isBinding);

/**
 * The cards of these enrolments as this employer sees them, by id. The caller has checked that the employer may:
 * they are its favourites, or its own search found them.
 */
export async function graduateCards(
  db: Connection,
  employerId: string,
  enrolmentIds: readonly string[],
): Promise<Map<string, GraduateCard>> {
  const rows = await db.$queryRaw<Row[]>`
    select e."id" as "enrolmentId", p."name", p."documentType" as "identityKind", p."numberSealed",
      s."name" as "school", d."name" as "department", e."majorName" as "major", e."degree",
      e."graduationYear" as "year", e."state" = 'ENROLLED' as "enrolled", e."confirmedAt" is not null as "confirmed",
      exists (select 1 from "Membership" m join "Account" c on c."id" = m."accountId"
        where m."personId" = e."personId" and c."status" <> 'CLOSED') as "activated",
      f."id" as "favouriteId",
      (select a."state"::text from "Agreement" a where a."employerId" = ${employerId}::uuid and a."enrolmentId" = e."id"
        order by a."attempt" desc limit 1) as "own",
      exists (select 1 from "Agreement" b where b."enrolmentId" = e."id" and b."employerId" <> ${employerId}::uuid
        and b."state"::text = any(${bindingStates}::text[])) as "boundElsewhere"
    from "Enrolment" e
    join "Person" p on p."id" = e."personId"
    join "School" s on s."id" = e."schoolId"
    join "Department" d on d."id" = e."departmentId"
    left join "Favourite" f on f."enrolmentId" = e."id" and f."employerId" = ${employerId}::uuid
    where e."id" = any(${[...enrolmentIds]}::uuid[])`;
  return new Map(rows.map((row) => [row.enrolmentId, cardOf(row)]));
}

function cardOf({ numberSealed, own, boundElsewhere, enrolled, activated, confirmed, ...card }: Row): GraduateCard {
  return {
    ...card,
    identityNumber: maskIdentityNumber(open(numberSealed)),
    standing: standingOf({ own, boundElsewhere, enrolled, activated, confirmed }),
  };
}
