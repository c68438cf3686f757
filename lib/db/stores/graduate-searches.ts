import { digest } from '@/lib/crypto/personal-data';
import type { Connection } from '@/lib/db/client';
import { Refusal } from '@/lib/db/refusal';
import type { IdentityDocumentCode } from '@/lib/domain/codes/person';
import { isSameName, SEARCH_LIMITS } from '@/lib/domain/favourite/search';
import { shanghaiDate, startOfShanghaiDay } from '@/lib/domain/rules/dates';

const HOUR = 3_600_000;

/**
 * Throws Refusal SEARCH_LIMIT_ACCOUNT or SEARCH_LIMIT_EMPLOYER when the searches of the hour or the day are used up.
 * Searches of one employer wait for each other here, so two at one moment cannot both see the last one free. Rows of a
 * batch import have a limit of their own.
 */
export async function takeSearchBudget(
  db: Connection,
  { accountId, employerId, now }: { accountId: string; employerId: string; now: Date },
): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`graduate-search ${employerId}`}, 0))`;
  const { accountAnHour, employerADay } = SEARCH_LIMITS;
  const single = { batchRunId: null };
  const hour = await db.graduateSearch.count({
    where: { accountId, at: { gt: new Date(now.getTime() - HOUR) }, ...single },
  });
  if (hour >= accountAnHour) throw new Refusal('SEARCH_LIMIT_ACCOUNT', { limit: accountAnHour });
  const today = startOfShanghaiDay(shanghaiDate(now));
  const day = await db.graduateSearch.count({ where: { employerId, at: { gte: today }, ...single } });
  if (day >= employerADay) throw new Refusal('SEARCH_LIMIT_EMPLOYER', { limit: employerADay });
}

interface Question {
  name: string;
  identityKind: IdentityDocumentCode;
  identityNumber: string;
  schoolId: string | null;
  year: number | null;
}

/**
 * The person with exactly this name and document, if somebody of that school (of any when null) can be found: on the
 * roster of a year that is open. One statement whether nobody has the number, the name differs or all fits.
 */
export async function findPerson(db: Connection, question: Question): Promise<string | null> {
  const { name, identityKind, identityNumber, schoolId, year } = question;
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    select p."id", p."name" from "Person" p
    where p."documentType" = ${identityKind} and p."numberDigest" = ${digest('identity', identityNumber)}
      and exists (select 1 from "Enrolment" e
        join "SchoolYear" y on y."schoolId" = e."schoolId" and y."year" = e."graduationYear"
        where e."personId" = p."id" and e."state" = 'ENROLLED' and e."linkedAt" is not null
          and (${schoolId}::uuid is null or e."schoolId" = ${schoolId}::uuid)
          and (${year}::int is null or e."graduationYear" = ${year}::int))`;
  return rows.find((row) => isSameName(row.name, name))?.id ?? null;
}

/** The enrolments a search shows: on the roster, in an open year, of the school and the year it was limited to. */
export async function enrolmentsFound(
  db: Connection,
  { personId, schoolId, year }: { personId: string; schoolId: string | null; year: number | null },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select e."id" from "Enrolment" e
    join "SchoolYear" y on y."schoolId" = e."schoolId" and y."year" = e."graduationYear"
    where e."personId" = ${personId}::uuid and e."state" = 'ENROLLED' and e."linkedAt" is not null
      and (${schoolId}::uuid is null or e."schoolId" = ${schoolId}::uuid)
      and (${year}::int is null or e."graduationYear" = ${year}::int)
    order by e."graduationYear" desc, e."id"`;
  return rows.map(({ id }) => id);
}

/** Was this enrolment shown to this employer by a search of its own since then? */
export async function wasFound(db: Connection, employerId: string, enrolmentId: string, since: Date): Promise<boolean> {
  const rows = await db.$queryRaw<{ one: number }[]>`
    select 1 as "one" from "Enrolment" e
    join "GraduateSearch" g on g."personId" = e."personId" and (g."schoolId" is null or g."schoolId" = e."schoolId")
      and (g."year" is null or g."year" = e."graduationYear")
    where e."id" = ${enrolmentId}::uuid and e."state" = 'ENROLLED' and e."linkedAt" is not null
      and g."employerId" = ${employerId}::uuid and g."foundAny" and g."at" > ${since}
    limit 1`;
  return rows.length > 0;
}
