import { digest, open } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import { normalisePersonName } from '@/lib/domain/rules/text';
import type { RosterContact } from './graduate-snapshot';
import type { CodeTarget } from './one-time-codes';

/** Who somebody says he is, before he has an account. */
export interface ClaimedIdentity {
  name: string;
  identityKind: string;
  identityNumber: string;
  /** Chooses among several enrolments; the latest when left out. */
  graduationYear?: number;
  studentNumber?: string;
}

export interface RosterPerson {
  personId: string;
  enrolmentId: string;
  name: string;
  contact: RosterContact;
  hasAccount: boolean;
}

/**
 * The person of the roster this claim fits, with the contact of an enrolment that is linked: what a second school
 * merely claims must not say where a code goes. By one statement whether there is one or not: an unknown number and a
 * wrong name cost the same and answer the same.
 */
export async function findRosterPerson(db: Connection, claim: ClaimedIdentity): Promise<RosterPerson | null> {
  const rows = await db.$queryRaw<(Omit<RosterPerson, 'contact'> & { contactSealed: Uint8Array })[]>`
    select p."id" as "personId", p."name", e."id" as "enrolmentId", e."contactSealed",
      exists (select 1 from "Membership" m where m."personId" = p."id" and m."party" = 'GRADUATE') as "hasAccount"
    from "Person" p join "Enrolment" e on e."personId" = p."id" and e."state" <> 'LEFT' and e."linkedAt" is not null
    where p."documentType" = ${claim.identityKind} and p."numberDigest" = ${digest('identity', claim.identityNumber)}
      and (${claim.graduationYear ?? null}::int is null or e."graduationYear" = ${claim.graduationYear ?? null}::int)
      and (${claim.studentNumber ?? null}::text is null or e."studentNumber" = ${claim.studentNumber ?? null}::text)
    order by e."graduationYear" desc, e."id" desc limit 1`;
  const row = rows[0];
  if (!row || normalisePersonName(row.name) !== claim.name) return null;
  const { contactSealed, ...person } = row;
  return { ...person, contact: JSON.parse(open(contactSealed)) as RosterContact };
}

/**
 * Where the code of an activation goes. Without a person, or without an address of that kind, it is a target nobody
 * has, and nothing is sent (`isDecoy`). Found and counted is the code by the claim in both cases: cost, limits and
 * answers depend on what was typed before, never on what the roster says.
 */
export function activationTarget(
  person: RosterPerson | null,
  claim: ClaimedIdentity,
  channel: CodeTarget['channel'],
): { target: CodeTarget; claim: string; boundTo?: string; isDecoy: boolean } {
  const said = `${claim.identityKind} ${claim.identityNumber} ${claim.name}`;
  const address = channel === 'SMS' ? person?.contact.mobile : person?.contact.email;
  if (!person || !address) return { target: { channel, address: `nobody ${said}` }, claim: said, isDecoy: true };
  // The address belongs to it: a code sent before the school changed the roster opens nothing.
  const boundTo = `${person.personId} ${digest(channel === 'SMS' ? 'mobile' : 'email', address)}`;
  return { target: { channel, address }, claim: said, boundTo, isDecoy: false };
}

/** Holds the person's row until the transaction ends, and tells whether an account came to be meanwhile. */
export async function lockPerson(db: Connection, personId: string): Promise<{ hasAccount: boolean }> {
  await db.$queryRaw`select 1 from "Person" where "id" = ${personId}::uuid for update`;
  const hasAccount = (await db.membership.count({ where: { personId, party: 'GRADUATE' } })) > 0;
  return { hasAccount };
}
