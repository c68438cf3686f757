import { digest } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import { isSameName } from '@/lib/domain/favourite/search';
import { type LetterSources, liveStates } from './letter-sources';
import { minimumWages } from './minimum-wages';

/** Whom a row names: a favourite by its reference, or a person by name and number. */
export interface NamedGraduate {
  name: string;
  reference: string | null;
  identityNumber: string | null;
}

/**
 * The enrolments of the employer's own favourites each row means, by index; none, or several when a person has more
 * than one among them. The name must fit in both cases: rows that slipped against their numbers are not sent.
 */
export async function favouritesNamed(
  db: Connection,
  employerId: string,
  rows: readonly NamedGraduate[],
): Promise<string[][]> {
  const references = rows.flatMap(({ reference }) => reference ?? []);
  const digests = rows.map(({ reference, identityNumber }) =>
    reference || !identityNumber ? null : digest('identity', identityNumber),
  );
  const found = await db.favourite.findMany({
    where: {
      ...{ employerId, enrolment: { linkedAt: { not: null } } },
      OR: [
        { id: { in: references } },
        { enrolment: { person: { numberDigest: { in: digests.filter((one) => one !== null) } } } },
      ],
    },
    select: {
      ...{ id: true, enrolmentId: true },
      enrolment: { select: { person: { select: { name: true, numberDigest: true } } } },
    },
  });
  return rows.map(({ name, reference }, index) =>
    found.flatMap(({ id, enrolmentId, enrolment: { person } }) => {
      const isMeant = reference ? id === reference : person.numberDigest === digests[index];
      return isMeant && isSameName(person.name, name) ? [enrolmentId] : [];
    }),
  );
}

/** `loadLetterSources` of many graduates at once, drafts left out; those who are no favourites are missing. */
export async function loadLettersOf(
  db: Connection,
  employerId: string,
  enrolmentIds: readonly string[],
): Promise<Map<string, LetterSources>> {
  const among = { in: [...enrolmentIds] };
  // One after the other: in a transaction there is one connection, which answers one question at a time.
  const favourites = await db.favourite.findMany({
    where: { employerId, enrolmentId: among, enrolment: { linkedAt: { not: null } } },
    include: { enrolment: { include: { person: true, school: true, department: true } } },
  });
  const employer = await db.employer.findUniqueOrThrow({ where: { id: employerId } });
  const live = await db.agreement.findMany({
    where: { employerId, enrolmentId: among, state: { in: liveStates } },
    select: { id: true, state: true, enrolmentId: true },
  });
  const pairs = favourites.map(({ enrolment: { schoolId, graduationYear: year } }) => ({ schoolId, year }));
  const policies = await db.policyVersion.findMany({
    where: { OR: pairs },
    distinct: ['schoolId', 'year'],
    orderBy: [{ schoolId: 'asc' }, { year: 'asc' }, { version: 'desc' }],
  });
  const profiles = await db.transferProfile.findMany({
    where: { employerId, archivedAt: null },
    orderBy: [{ isDefault: 'desc' }, { createdAt: 'desc' }],
    take: 100,
  });
  const wages = await minimumWages(db);
  const shared = { employer, profiles, wages, draft: null };
  return new Map(
    favourites.map(({ enrolment }) => {
      const { schoolId, graduationYear } = enrolment;
      const policy = policies.find((one) => one.schoolId === schoolId && one.year === graduationYear) ?? null;
      const known = live.find(({ enrolmentId }) => enrolmentId === enrolment.id) ?? null;
      return [enrolment.id, { ...shared, enrolment, policy, live: known }] as const;
    }),
  );
}
