import { digest, seal } from '@/lib/crypto/personal-data';
import type { Transaction } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import { detailsOf } from '@/lib/domain/roster/changes';
import type { RosterRow } from '@/lib/domain/roster/row';
import { organisationNameKey } from '@/lib/domain/rules/text';
import { newId } from '@/lib/ids';
import type { Viewer } from '@/lib/domain/access/viewer';
import { recordDepartmentMoves } from './department-moves';
import { findPersons, type KnownPerson, personKey, planRoster, type RowPlan } from './roster-plan';

export interface RosterCounts {
  created: number;
  changed: number;
  same: number;
  /** Confirmations that have to be given again. */
  reopened: number;
  departments: number;
  /** Agreements under review or signed that moved to another department with their graduates. */
  agreementsMoved: number;
}

/**
 * Rows of one statement. They travel as one JSON value: a tenth of the time that thousands of single values take,
 * and memory stays small.
 */
const CHUNK = 1000;

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

function* chunksOf<Item>(items: readonly Item[]): Generator<Item[]> {
  for (let start = 0; start < items.length; start += CHUNK) yield items.slice(start, start + CHUNK);
}

interface Subject {
  schoolId: string;
  now: Date;
  /** Who brings the roster: the history of agreements that move with their graduates names him. */
  actor: Viewer;
  requestId?: string | undefined;
}

/** One roster write at a time for a school: two imports must not both see a row as new. */
export async function lockRoster(db: Transaction, schoolId: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`roster ${schoolId}`}, 0))`;
}

/**
 * Brings the roster to what the rows say, judged again against what stands there now: departments, persons,
 * enrolments created, changed ones updated with their version, agreements that change department told of it, the rest
 * untouched. Throws Refusal ROSTER_IMPORT_OUTDATED when a row has come to quarrel with the roster since it was judged.
 */
export async function applyRoster(
  db: Transaction,
  subject: Subject,
  rows: readonly RosterRow[],
): Promise<RosterCounts> {
  await lockRoster(db, subject.schoolId);
  const plans = await planRoster(db, subject.schoolId, rows);
  const planned = rows.map((row, index) => ({ row, plan: plans[index] as RowPlan }));
  if (planned.some(({ plan }) => plan.effect === 'conflict')) throw new Refusal('ROSTER_IMPORT_OUTDATED');
  const fresh = planned.flatMap(({ row, plan }) => (plan.effect === 'new' ? [row] : []));
  const changes = planned.flatMap(({ row, plan }) =>
    plan.effect === 'changed' ? [{ row, id: plan.enrolmentId, ...plan }] : [],
  );
  const written = [...fresh, ...changes.map(({ row }) => row)];
  const departments = await ensureDepartments(db, subject, written);
  const persons = await ensurePersons(db, subject, fresh);
  await createEnrolments(db, subject, fresh, departments.ids, persons);
  await updateEnrolments(db, subject, changes, departments.ids);
  const moves = changes
    .filter(({ columns }) => columns.includes('departmentName'))
    .map(({ id, departmentName, row }) => ({ enrolmentId: id, from: departmentName, to: row.departmentName }));
  return {
    created: fresh.length,
    changed: changes.length,
    same: rows.length - written.length,
    reopened: changes.filter(({ reopens }) => reopens).length,
    departments: departments.created,
    agreementsMoved: await recordDepartmentMoves(db, subject, moves),
  };
}

async function ensureDepartments(db: Transaction, { schoolId, now }: Subject, rows: readonly RosterRow[]) {
  const known = await db.department.findMany({ where: { schoolId }, select: { id: true, name: true } });
  const ids = new Map(known.map(({ id, name }) => [organisationNameKey(name), id]));
  const missing = new Map<string, { id: string; schoolId: string; name: string; createdAt: Date }>();
  for (const { departmentName: name } of rows) {
    const key = organisationNameKey(name);
    if (!ids.has(key) && !missing.has(key)) missing.set(key, { id: newId(), schoolId, name, createdAt: now });
  }
  await db.department.createMany({ data: [...missing.values()] });
  for (const [key, { id }] of missing) ids.set(key, id);
  return { ids, created: missing.size };
}

const keyOf = (row: RosterRow): string => personKey(row.identityKind, digest('identity', row.identityNumber));

/** Persons of these rows by key; another school may bring the same person at this moment, so they are read again. */
async function ensurePersons(db: Transaction, { now }: Subject, rows: readonly RosterRow[]) {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  const known = await findPersons(db, [...byKey.keys()]);
  const missing = [...byKey].filter(([key]) => !known.has(key));
  for (const chunk of chunksOf(missing)) {
    const data = chunk.map(([key, row]) => ({
      ...{ id: newId(), name: row.name, documentType: row.identityKind, numberDigest: key.split(' ')[1] ?? '' },
      number: base64(seal(row.identityNumber)),
    }));
    await db.$executeRaw`
      insert into "Person" ("id", "name", "documentType", "numberSealed", "numberDigest", "createdAt")
      select r."id", r."name", r."documentType", decode(r."number", 'base64'), r."numberDigest", ${now}::timestamptz
      from jsonb_to_recordset(${JSON.stringify(data)}::jsonb)
        as r("id" uuid, "name" text, "documentType" text, "number" text, "numberDigest" text)
      on conflict ("documentType", "numberDigest") do nothing`;
  }
  return findPersons(db, [...byKey.keys()]);
}

/** The columns of an enrolment that come from a row, contact data sealed. */
function columnsOf(row: RosterRow, departments: ReadonlyMap<string, string>) {
  const { mobile, email, homeAddress, graduationYear, majorName, degree, trainingMode } = row;
  const departmentId = departments.get(organisationNameKey(row.departmentName));
  if (!departmentId) throw new Error('a department of the roster was not created');
  return {
    departmentId,
    graduationYear,
    majorName,
    degree,
    trainingMode,
    details: detailsOf(row),
    contact: base64(seal(JSON.stringify({ mobile, email, homeAddress }))),
    mobileDigest: digest('mobile', mobile),
    emailDigest: email ? digest('email', email) : null,
  };
}

/**
 * A person whom only other schools have is not this school's to take: the row waits, unlinked, for the person. Two
 * schools that bring the same new person at once meet at the person's key, so the second sees the first one's row.
 */
async function createEnrolments(
  db: Transaction,
  { schoolId, now }: Subject,
  rows: readonly RosterRow[],
  departments: ReadonlyMap<string, string>,
  persons: ReadonlyMap<string, KnownPerson>,
): Promise<void> {
  for (const chunk of chunksOf(rows)) {
    const data = chunk.map((row) => ({
      ...{ id: newId(), personId: persons.get(keyOf(row))?.id, studentNumber: row.studentNumber, name: row.name },
      ...columnsOf(row, departments),
    }));
    await db.$executeRaw`
      insert into "Enrolment" ("id", "personId", "schoolId", "departmentId", "studentNumber", "graduationYear",
        "majorName", "degree", "trainingMode", "details", "contactSealed", "mobileDigest", "emailDigest", "createdAt",
        "updatedAt", "linkedAt", "claimedName")
      select r."id", r."personId", ${schoolId}::uuid, r."departmentId", r."studentNumber", r."graduationYear",
        r."majorName", r."degree", r."trainingMode", r."details", decode(r."contact", 'base64'), r."mobileDigest",
        r."emailDigest", ${now}::timestamptz, ${now}::timestamptz,
        case when k."links" then ${now}::timestamptz end, case when not k."links" then r."name" end
      from jsonb_to_recordset(${JSON.stringify(data)}::jsonb) as r("id" uuid, "personId" uuid, "departmentId" uuid,
        "name" text, "studentNumber" text, "graduationYear" int, "majorName" text, "degree" text, "trainingMode" text,
        "details" jsonb, "contact" text, "mobileDigest" text, "emailDigest" text)
      cross join lateral (select coalesce(bool_or(o."schoolId" = ${schoolId}::uuid), true) as "links"
        from "Enrolment" o where o."personId" = r."personId" and o."linkedAt" is not null) k`;
  }
}

/** What the graduate had confirmed is no longer what stands there, so the confirmation falls. */
async function updateEnrolments(
  db: Transaction,
  { now }: Subject,
  changes: readonly { row: RosterRow; id: string }[],
  departments: ReadonlyMap<string, string>,
): Promise<void> {
  for (const chunk of chunksOf(changes)) {
    const data = chunk.map(({ row, id }) => ({ id, ...columnsOf(row, departments) }));
    await db.$executeRaw`
      update "Enrolment" e set "departmentId" = c."departmentId", "graduationYear" = c."graduationYear",
        "majorName" = c."majorName", "degree" = c."degree", "trainingMode" = c."trainingMode", "details" = c."details",
        "contactSealed" = decode(c."contact", 'base64'), "mobileDigest" = c."mobileDigest",
        "emailDigest" = c."emailDigest", "confirmedAt" = null, "version" = e."version" + 1, "updatedAt" = ${now}
      from jsonb_to_recordset(${JSON.stringify(data)}::jsonb) as c("id" uuid, "departmentId" uuid, "graduationYear" int,
        "majorName" text, "degree" text, "trainingMode" text, "details" jsonb, "contact" text, "mobileDigest" text,
        "emailDigest" text)
      where e."id" = c."id"`;
  }
}
