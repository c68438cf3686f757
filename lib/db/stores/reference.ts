import type { Connection } from '@/lib/db/client';

/** What loading one list changed. */
export interface ListChange {
  name: string;
  version: string;
  /** Rows that are new, that say something else than before, and that stopped being valid. */
  added: number;
  changed: number;
  ended: number;
}

export interface ListHeading {
  name: string;
  version: string;
  source: string;
  date: string;
}

/** One code as it is loaded. */
export interface LoadedCode {
  code: string;
  name: string;
  isCurrent: boolean;
  untilYear: number | null;
  successors: readonly string[];
}

export interface LoadedWage {
  regionCode: string;
  grade: number;
  monthlyFen: number;
  effectiveOn: string;
}

type Counts = Record<'added' | 'changed' | 'ended', bigint>[];

function countsOf([row]: Counts): Pick<ListChange, 'added' | 'changed' | 'ended'> {
  return { added: Number(row?.added ?? 0), changed: Number(row?.changed ?? 0), ended: Number(row?.ended ?? 0) };
}

/**
 * Takes the place of the list's version unless it is the same or a newer one; answers whether it did. Whoever loads the
 * same list at the same moment waits here.
 */
export async function takeVersion(db: Connection, { name, version, source, date }: ListHeading, now: Date) {
  const taken = await db.$executeRaw`
    insert into "ReferenceList" ("name", "version", "source", "statedOn", "loadedAt")
    values (${name}, ${version}, ${source}, ${date}::date, ${now})
    on conflict ("name") do update set "version" = excluded."version", "source" = excluded."source",
      "statedOn" = excluded."statedOn", "loadedAt" = excluded."loadedAt"
    where "ReferenceList"."version" collate "C" < excluded."version" collate "C"`;
  return taken === 1;
}

/** Writes the codes of a list. Codes that are no longer given stay, and stop being current in the year of the file. */
export async function writeCodes(db: Connection, { name, date }: ListHeading, codes: readonly LoadedCode[]) {
  return countsOf(
    await db.$queryRaw<Counts>`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(codes)}::jsonb)
        as g("code" text, "name" text, "isCurrent" boolean, "untilYear" int, "successors" text[])
    ), written as (
      insert into "ReferenceCode" ("list", "code", "name", "isCurrent", "untilYear", "successors")
      select ${name}, g."code", g."name", g."isCurrent", g."untilYear", g."successors" from given g
      on conflict ("list", "code") do update set "name" = excluded."name", "isCurrent" = excluded."isCurrent",
        "untilYear" = excluded."untilYear", "successors" = excluded."successors"
      where ("ReferenceCode"."name", "ReferenceCode"."isCurrent", "ReferenceCode"."untilYear", "ReferenceCode"."successors")
        is distinct from (excluded."name", excluded."isCurrent", excluded."untilYear", excluded."successors")
      returning xmax = 0 as "isNew"
    ), ended as (
      update "ReferenceCode" c set "isCurrent" = false, "untilYear" = extract(year from ${date}::date)::int
      where c."list" = ${name} and c."isCurrent" and not exists (select 1 from given g where g."code" = c."code")
      returning 1
    )
    select (select count(*) from written where "isNew") as "added", (select count(*) from written where not "isNew") as "changed",
      (select count(*) from ended) as "ended"`,
  );
}

/** Writes minimum wages. Those that are no longer given stay, and end on the day of the file. */
export async function writeWages(db: Connection, { date }: ListHeading, wages: readonly LoadedWage[]) {
  return countsOf(
    await db.$queryRaw<Counts>`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(wages)}::jsonb)
        as g("regionCode" text, "grade" int, "effectiveOn" date, "monthlyFen" int)
    ), written as (
      insert into "MinimumWage" ("regionCode", "grade", "effectiveOn", "monthlyFen")
      select g."regionCode", g."grade", g."effectiveOn", g."monthlyFen" from given g
      on conflict ("regionCode", "grade", "effectiveOn") do update set "monthlyFen" = excluded."monthlyFen", "endsOn" = null
      where ("MinimumWage"."monthlyFen", "MinimumWage"."endsOn") is distinct from (excluded."monthlyFen", null::date)
      returning xmax = 0 as "isNew"
    ), ended as (
      update "MinimumWage" w set "endsOn" = greatest(${date}::date, w."effectiveOn" + 1)
      where w."endsOn" is null and not exists (select 1 from given g where g."regionCode" = w."regionCode"
        and g."grade" = w."grade" and g."effectiveOn" = w."effectiveOn")
      returning 1
    )
    select (select count(*) from written where "isNew") as "added", (select count(*) from written where not "isNew") as "changed",
      (select count(*) from ended) as "ended"`,
  );
}
