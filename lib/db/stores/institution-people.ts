import { open } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import type { InstitutionProof } from '@/lib/domain/institution/proof';
import type { RosterContact } from './graduate-snapshot';
import type { RosterPerson } from './roster-people';

/**
 * The one person of the roster a provider's numbers lead to; null for nobody, and for more than one. A school's
 * provider reaches rows of that school only, and only rows that count as the person's (`linkedAt`): else a school
 * could import a row with somebody's identity number and then sign in as him. The platform's provider has no roster,
 * so a student number of it says nothing; its identity numbers reach every school's rows.
 */
export async function personOfProof(db: Connection, proof: InstitutionProof): Promise<RosterPerson | null> {
  const studentNumber = proof.schoolId === null ? null : proof.studentNumber;
  const { schoolId, identityDigest } = proof;
  if (!studentNumber && !identityDigest) return null;
  const rows = await db.$queryRaw<(Omit<RosterPerson, 'contact'> & { contactSealed: Uint8Array })[]>`
    select distinct on (p."id") p."id" as "personId", p."name", e."id" as "enrolmentId", e."contactSealed",
      exists (select 1 from "Membership" m where m."personId" = p."id" and m."party" = 'GRADUATE') as "hasAccount"
    from "Person" p join "Enrolment" e on e."personId" = p."id" and e."state" <> 'LEFT' and e."linkedAt" is not null
    where (${schoolId}::uuid is null or e."schoolId" = ${schoolId}::uuid)
      and (${studentNumber}::text is null or upper(e."studentNumber") = ${studentNumber}::text)
      and (${identityDigest}::text is null or p."numberDigest" = ${identityDigest}::text)
    order by p."id", e."graduationYear" desc limit 2`;
  const [row] = rows;
  if (!row || rows.length > 1) return null;
  const { contactSealed, ...person } = row;
  return { ...person, contact: JSON.parse(open(contactSealed)) as RosterContact };
}
