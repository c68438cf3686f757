import { digest } from '@/lib/crypto/personal-data';
import { arrayText } from '@/lib/db/array-text';
import type { Connection } from '@/lib/db/client';
import type { FavouriteQuestion } from '@/lib/domain/favourite/import';
import { isSameName } from '@/lib/domain/favourite/search';
import { newIds } from '@/lib/ids';
import type { RunAtWork } from './batch-runs';

export interface KnownSchool {
  id: string;
  years: number[];
}

/** Schools by what a row may call them, full name or code, with their open years. */
export async function schoolsNamed(db: Connection, typed: readonly string[]): Promise<Map<string, KnownSchool>> {
  const wanted = [...new Set(typed)];
  if (wanted.length === 0) return new Map();
  const schools = await db.school.findMany({
    where: { OR: [{ name: { in: wanted } }, { code: { in: wanted } }] },
    select: { id: true, name: true, code: true, years: { select: { year: true } } },
  });
  return new Map(
    schools.flatMap(({ id, name, code, years }) => {
      const school = { id, years: years.map(({ year }) => year) };
      return [
        [code, school],
        [name, school],
      ] as const;
    }),
  );
}

export interface SearchedRow {
  question: FavouriteQuestion;
  schoolId: string | null;
  /** False when the school alone decides that nobody can be found. */
  isAsked: boolean;
}

export interface FoundPerson {
  personId: string;
  /** Enrolments that can be found, the latest year first. */
  enrolmentIds: string[];
}

/**
 * Whom the rows find, by the rules of the single search (findPerson): name and document must both fit, somebody of the
 * school and year named, on the roster of an open year. One statement for all rows, whatever each of them finds.
 */
export async function findPersonsOf(
  db: Connection,
  rows: readonly SearchedRow[],
): Promise<ReadonlyMap<number, FoundPerson>> {
  const wanted = rows.flatMap(({ question, schoolId, isAsked }, index) => {
    const { identityKind: kind, identityNumber, year } = question;
    return isAsked ? [{ index, kind, number: digest('identity', identityNumber), schoolId, year }] : [];
  });
  // One value instead of thousands of rows: the driver and the client handle each cell on its own.
  const [answer] = await db.$queryRaw<{ matches: string | null }[]>`
    select json_agg(json_build_array(w."index", p."name", p."id", e."id") order by e."graduationYear" desc, e."id")::text
      as "matches"
    from unnest(${arrayText(wanted.map(({ index }) => index))}::text::int[],
        ${arrayText(wanted.map(({ kind }) => kind))}::text::text[],
        ${arrayText(wanted.map(({ number }) => number))}::text::text[],
        ${arrayText(wanted.map(({ schoolId }) => schoolId))}::text::uuid[],
        ${arrayText(wanted.map(({ year }) => year))}::text::int[])
      as w("index", "kind", "number", "schoolId", "year")
    join "Person" p on p."documentType" = w."kind" and p."numberDigest" = w."number"
    join "Enrolment" e on e."personId" = p."id" and e."state" = 'ENROLLED' and e."linkedAt" is not null
    join "SchoolYear" y on y."schoolId" = e."schoolId" and y."year" = e."graduationYear"
    where (w."schoolId" is null or e."schoolId" = w."schoolId")
      and (w."year" is null or e."graduationYear" = w."year")`;
  const matches = JSON.parse(answer?.matches ?? '[]') as [number, string, string, string][];
  const found = new Map<number, FoundPerson>();
  for (const [index, name, personId, enrolmentId] of matches) {
    if (!isSameName(name, rows[index]?.question.name ?? '')) continue;
    const known = found.get(index);
    if (known) known.enrolmentIds.push(enrolmentId);
    else found.set(index, { personId, enrolmentIds: [enrolmentId] });
  }
  return found;
}

export interface NewFavourite {
  enrolmentId: string;
  tags: string[];
  note: string;
}

/**
 * Adds favourites of an employer and answers the enrolments that were not there before. In one order, so that two
 * colleagues who add the same people at one moment wait for each other instead of both for ever.
 */
export async function addFavourites(
  db: Connection,
  { employerId, accountId }: RunAtWork,
  favourites: readonly NewFavourite[],
  now: Date,
): Promise<Set<string>> {
  if (favourites.length === 0) return new Set();
  const ids = newIds(favourites.length);
  const data = favourites.map((favourite, index) => ({ id: ids[index], ...favourite }));
  const [answer] = await db.$queryRaw<{ added: string | null }[]>`
    with added as (
      insert into "Favourite" ("id", "employerId", "enrolmentId", "note", "tags", "addedById", "addedAt",
        "personName", "schoolName", "degree", "majorName", "graduationYear")
      select f."id", ${employerId}::uuid, f."enrolmentId", f."note", f."tags", ${accountId}::uuid, ${now}::timestamptz,
        p."name", s."name", e."degree", e."majorName", e."graduationYear"
      from jsonb_to_recordset(${JSON.stringify(data)}::jsonb)
        as f("id" uuid, "enrolmentId" uuid, "note" text, "tags" text[])
      join "Enrolment" e on e."id" = f."enrolmentId"
      join "Person" p on p."id" = e."personId" join "School" s on s."id" = e."schoolId"
      order by f."enrolmentId"
      on conflict ("employerId", "enrolmentId") do nothing
      returning "enrolmentId")
    select string_agg("enrolmentId"::text, ' ') as "added" from added`;
  return new Set(answer?.added?.split(' ') ?? []);
}

/** What the rows of a workbook searched for, ready to be written down by `recordSearches`. */
export type SearchesReady = Readonly<Record<'ids' | 'personIds' | 'schoolIds', string>>;

export function readySearches(
  searches: readonly { personId: string | null; schoolId: string | null }[],
): SearchesReady {
  return {
    ids: arrayText(newIds(searches.length)),
    personIds: arrayText(searches.map(({ personId }) => personId)),
    schoolIds: arrayText(searches.map(({ schoolId }) => schoolId)),
  };
}

/** Writes each row down as the search it is; the person it found reads of it. What was declared stands with the run. */
export async function recordSearches(
  db: Connection,
  { id, employerId, accountId }: RunAtWork,
  { purpose, searches, now }: { purpose: string; searches: SearchesReady; now: Date },
): Promise<void> {
  await db.$executeRaw`
    insert into "GraduateSearch" ("id", "employerId", "accountId", "personId", "schoolId", "purpose",
      "foundAny", "at", "batchRunId")
    select s."id", ${employerId}::uuid, ${accountId}::uuid, s."personId", s."schoolId", ${purpose},
      s."personId" is not null, ${now}::timestamptz, ${id}::uuid
    from unnest(${searches.ids}::text::uuid[], ${searches.personIds}::text::uuid[], ${searches.schoolIds}::text::uuid[])
      as s("id", "personId", "schoolId")`;
}
