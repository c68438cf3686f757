import { digest, open } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import { changedColumns, type detailsOf } from '@/lib/domain/roster/changes';
import type { RosterColumnKey } from '@/lib/domain/roster/columns';
import type { RosterRow } from '@/lib/domain/roster/row';
import type { RosterContact } from './graduate-snapshot';

export interface KnownPerson {
  id: string;
  name: string;
  documentType: string;
  numberDigest: string;
}

interface KnownEnrolment {
  id: string;
  personId: string;
  /** As this school knows the person: its own spelling while the enrolment is not linked. */
  name: string;
  linked: boolean;
  studentNumber: string;
  graduationYear: number;
  departmentName: string;
  majorName: string;
  degree: string;
  trainingMode: string;
  details: ReturnType<typeof detailsOf>;
  contactSealed: Uint8Array;
  confirmed: boolean;
}

/** What a row would do to the roster as it stands now. */
export type RowPlan =
  | { effect: 'new'; person: KnownPerson | null }
  | {
      effect: 'changed' | 'same';
      enrolmentId: string;
      /** The department it is in before. */
      departmentName: string;
      columns: RosterColumnKey[];
      reopens: boolean;
    }
  | { effect: 'conflict'; column: RosterColumnKey; code: string };

/** The key a person is known by: kind of document and keyed digest of its number. */
export const personKey = (documentType: string, numberDigest: string): string => `${documentType} ${numberDigest}`;
const keyOfRow = (row: RosterRow): string => personKey(row.identityKind, digest('identity', row.identityNumber));

/** Persons by `personKey`, whichever school brought them. */
export async function findPersons(db: Connection, keys: readonly string[]): Promise<Map<string, KnownPerson>> {
  const pairs = [...new Set(keys)].map((key) => key.split(' '));
  const persons = await db.$queryRaw<KnownPerson[]>`
    select p."id", p."name", p."documentType", p."numberDigest"
    from unnest(${pairs.map(([kind]) => kind)}::text[], ${pairs.map(([, number]) => number)}::text[]) as wanted("kind", "number")
    join "Person" p on p."documentType" = wanted."kind" and p."numberDigest" = wanted."number"`;
  return new Map(persons.map((person) => [personKey(person.documentType, person.numberDigest), person]));
}

async function findEnrolments(
  db: Connection,
  schoolId: string,
  studentNumbers: string[],
  personIds: string[],
): Promise<KnownEnrolment[]> {
  return db.$queryRaw<KnownEnrolment[]>`
    select e."id", e."personId", coalesce(e."claimedName", p."name") as "name", e."linkedAt" is not null as "linked", e."studentNumber", e."graduationYear", d."name" as "departmentName", e."majorName",
      e."degree", e."trainingMode", e."details", e."contactSealed", e."confirmedAt" is not null as "confirmed"
    from "Enrolment" e join "Department" d on d."id" = e."departmentId" join "Person" p on p."id" = e."personId"
    where e."schoolId" = ${schoolId}::uuid
      and (e."studentNumber" = any(${studentNumbers}::text[]) or e."personId" = any(${personIds}::uuid[]))
    order by e."graduationYear" desc`;
}

/**
 * What each row would do, in the order of the rows. A row finds its enrolment by student number and year, or by
 * student number and person when the year moved (延毕); a quarrel with the database is a conflict, never a guess.
 */
export async function planRoster(db: Connection, schoolId: string, rows: readonly RosterRow[]): Promise<RowPlan[]> {
  const keys = rows.map(keyOfRow);
  const persons = await findPersons(db, keys);
  const ids = [...persons.values()].map(({ id }) => id);
  const enrolments = await findEnrolments(
    db,
    schoolId,
    rows.map(({ studentNumber }) => studentNumber),
    ids,
  );
  const byNumber = groupBy(enrolments, ({ studentNumber }) => studentNumber);
  const byPerson = groupBy(enrolments, ({ personId }) => personId);
  return rows.map((row, index) => {
    const person = persons.get(keys[index] ?? '') ?? null;
    return planRow(row, person, byNumber.get(row.studentNumber) ?? [], person ? (byPerson.get(person.id) ?? []) : []);
  });
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function planRow(
  row: RosterRow,
  person: KnownPerson | null,
  sameNumber: readonly KnownEnrolment[],
  ownEnrolments: readonly KnownEnrolment[],
): RowPlan {
  // Only by what this school knows itself: a person known elsewhere alone must not show in its verdict.
  const own = ownEnrolments.find(({ linked }) => linked) ?? ownEnrolments[0];
  if (own && own.name !== row.name) {
    return { effect: 'conflict', column: 'name', code: 'ROSTER_IDENTITY_KNOWN_OTHER_NAME' };
  }
  const sameYear = sameNumber.find(({ graduationYear }) => graduationYear === row.graduationYear);
  if (sameYear && sameYear.personId !== person?.id) {
    return { effect: 'conflict', column: 'studentNumber', code: 'ROSTER_STUDENT_NUMBER_KNOWN' };
  }
  const known = sameYear ?? sameNumber.find(({ personId }) => personId === person?.id);
  if (known) return compare(known, row);
  const twin = ownEnrolments.find(
    ({ graduationYear, degree, details }) =>
      graduationYear === row.graduationYear && degree === row.degree && details.majorCode === row.majorCode,
  );
  if (twin) return { effect: 'conflict', column: 'studentNumber', code: 'ROSTER_PERSON_KNOWN_OTHER_NUMBER' };
  return { effect: 'new', person };
}

function compare(known: KnownEnrolment, row: RosterRow): RowPlan {
  const { id, departmentName, majorName, degree, trainingMode, graduationYear, details, contactSealed } = known;
  const contact = JSON.parse(open(contactSealed)) as RosterContact;
  const standing = { departmentName, majorName, degree, trainingMode, graduationYear, ...details, ...contact };
  const columns = changedColumns(standing as Parameters<typeof changedColumns>[0], row);
  const isChanged = columns.length > 0;
  const effect = isChanged ? 'changed' : 'same';
  return { effect, enrolmentId: id, departmentName, columns, reopens: isChanged && known.confirmed };
}
