import type { Connection } from '@/lib/db/client';
import { departmentsOf, type SchoolViewer, seesWholeSchool } from '@/lib/domain/access/viewer';
import type { GraduateProgress } from '@/lib/domain/roster/progress';

export interface RosterFilter {
  year: number | null;
  departmentId: string | null;
  progress: GraduateProgress | null;
  /** A whole student number, or the beginning of a name. */
  text: string | null;
  after: { studentNumber: string; id: string } | null;
  take: number;
}

export interface RosterListRow {
  id: string;
  name: string;
  documentType: string;
  numberSealed: Uint8Array;
  studentNumber: string;
  departmentName: string;
  majorName: string;
  degree: string;
  graduationYear: number;
  progress: GraduateProgress;
}

/**
 * Graduates of the viewer's school, of his departments when he is limited to some, by student number. Reads along
 * the unique index of school and student number, so a page costs the same wherever it stands.
 */
export async function findRoster(
  db: Connection,
  viewer: SchoolViewer,
  { year, departmentId, progress, text, after, take }: RosterFilter,
): Promise<RosterListRow[]> {
  return db.$queryRaw<RosterListRow[]>`
    select * from (
      select e."id", coalesce(e."claimedName", p."name") as "name", p."documentType", p."numberSealed", e."studentNumber", d."name" as "departmentName",
        e."majorName", e."degree", e."graduationYear",
        case
          when e."linkedAt" is null then case when e."state" = 'LEFT' then 'REFUSED' else 'UNLINKED' end
          when exists (select 1 from "Agreement" a where a."enrolmentId" = e."id" and a."state" in ('SIGNED', 'FULFILLED')) then 'SIGNED'
          when exists (select 1 from "Agreement" a where a."enrolmentId" = e."id" and a."state" in
            ('PENDING_COUNSELLOR', 'PENDING_DEPARTMENT', 'PENDING_SCHOOL', 'CORRECTING_EMPLOYER', 'CORRECTING_GRADUATE')) then 'SIGNING'
          when not exists (select 1 from "Membership" m where m."personId" = e."personId" and m."state" = 'ACTIVE') then 'INACTIVE'
          when e."confirmedAt" is null then 'UNCONFIRMED' else 'CONFIRMED' end as "progress"
      from "Enrolment" e
      join "Person" p on p."id" = e."personId"
      join "Department" d on d."id" = e."departmentId"
      where e."schoolId" = ${viewer.schoolId}::uuid
        and (${seesWholeSchool(viewer)}::boolean or e."departmentId" = any(${departmentsOf(viewer)}::uuid[]))
        and (${year}::int is null or e."graduationYear" = ${year}::int)
        and (${departmentId}::uuid is null or e."departmentId" = ${departmentId}::uuid)
        and (${text}::text is null or e."studentNumber" = upper(${text}::text) or starts_with(coalesce(e."claimedName", p."name"), ${text}::text))
        and (${after === null}::boolean
          or (e."studentNumber", e."id") > (${after?.studentNumber ?? ''}::text, ${after?.id ?? viewer.schoolId}::uuid))
      order by e."studentNumber", e."id") graduates
    where (${progress}::text is null or "progress" = ${progress}::text)
    order by "studentNumber", "id" limit ${take}::int`;
}

/** How many graduates of one year stand where, as far as the viewer sees them. */
export async function countRoster(
  db: Connection,
  viewer: SchoolViewer,
  year: number,
): Promise<{ progress: GraduateProgress; count: number }[]> {
  return db.$queryRaw<{ progress: GraduateProgress; count: number }[]>`
    select case when e."linkedAt" is null then case when e."state" = 'LEFT' then 'REFUSED' else 'UNLINKED' end
        when a."signed" then 'SIGNED' when a."signing" then 'SIGNING' when m."personId" is null then 'INACTIVE'
        when e."confirmedAt" is null then 'UNCONFIRMED' else 'CONFIRMED' end as "progress", count(*)::int as "count"
    from "Enrolment" e
    left join (select distinct "personId" from "Membership" where "state" = 'ACTIVE' and "personId" in
      (select "personId" from "Enrolment" where "schoolId" = ${viewer.schoolId}::uuid and "graduationYear" = ${year}::int)) m
      on m."personId" = e."personId"
    left join lateral (
      select bool_or("state" in ('SIGNED', 'FULFILLED')) as "signed", bool_or("state" in
        ('PENDING_COUNSELLOR', 'PENDING_DEPARTMENT', 'PENDING_SCHOOL', 'CORRECTING_EMPLOYER', 'CORRECTING_GRADUATE')) as "signing"
      from "Agreement" where "enrolmentId" = e."id") a on true
    where e."schoolId" = ${viewer.schoolId}::uuid and e."graduationYear" = ${year}::int
      and (${seesWholeSchool(viewer)}::boolean or e."departmentId" = any(${departmentsOf(viewer)}::uuid[]))
    group by 1`;
}

/** Years that have graduates on the school's roster, the latest first. */
export async function rosterYears(db: Connection, schoolId: string): Promise<number[]> {
  const rows = await db.$queryRaw<{ year: number }[]>`
    select distinct "graduationYear" as "year" from "Enrolment" where "schoolId" = ${schoolId}::uuid order by 1 desc`;
  return rows.map(({ year }) => year);
}
