import type { Connection } from '@/lib/db/client';

export interface Choice {
  id: string;
  name: string;
}

/**
 * The schools an employer has records with, by name: from one to the next along the index, so that it costs what there
 * are schools, not what there are records.
 */
export function schoolChoices(db: Connection, employerId: string): Promise<Choice[]> {
  return db.$queryRaw<Choice[]>`
    with recursive had("schoolId") as (
      (select a."schoolId" from "Agreement" a where a."employerId" = ${employerId}::uuid order by a."schoolId" limit 1)
      union all
      select (select a."schoolId" from "Agreement" a where a."employerId" = ${employerId}::uuid
        and a."schoolId" > had."schoolId" order by a."schoolId" limit 1)
      from had where had."schoolId" is not null
    )
    select s."id", s."name" from had join "School" s on s."id" = had."schoolId" order by s."name", s."id"`;
}

/** The departments of a school, by name. */
export function departmentChoices(db: Connection, schoolId: string): Promise<Choice[]> {
  return db.department.findMany({
    where: { schoolId },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
    take: 500,
  });
}
