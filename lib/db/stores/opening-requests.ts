import { shanghaiDate } from '@/lib/domain/rules/dates';
import { newId } from '@/lib/ids';
import type { Connection } from '../client';
import { Refusal } from '../refusal';

/** Requests one employer may make in a day, all schools together. */
const REQUESTS_A_DAY = 20;

interface Request {
  employerId: string;
  askedById: string;
  /** With its year when the school takes part; otherwise what was typed. */
  school: { id: string | null; name: string };
  year: number;
  now: Date;
}

/** The school of this full name or code, with its open years. */
export function schoolNamed(db: Connection, typed: string) {
  return db.school.findFirst({
    where: { OR: [{ name: typed }, { code: typed }] },
    include: { years: { orderBy: { year: 'asc' } } },
  });
}

/** Writes down that an employer asks; throws Refusal OPENING_ASKED_TODAY or OPENING_REQUESTS_LIMIT. Answers its id. */
export async function requestOpening(db: Connection, { employerId, askedById, school, year, now }: Request) {
  const dayOn = new Date(`${shanghaiDate(now)}T00:00:00Z`);
  if ((await db.openingRequest.count({ where: { employerId, dayOn } })) >= REQUESTS_A_DAY) {
    throw new Refusal('OPENING_REQUESTS_LIMIT', { limit: REQUESTS_A_DAY });
  }
  const id = newId();
  const { count } = await db.openingRequest.createMany({
    data: [{ id, employerId, askedById, schoolId: school.id, schoolName: school.name, year, dayOn, at: now }],
    skipDuplicates: true,
  });
  if (count === 0) throw new Refusal('OPENING_ASKED_TODAY');
  return id;
}

/** What is asked for and still not there, by how many employers ask, the most wanted first. */
export async function openingsAsked(db: Connection, most: number) {
  return db.$queryRaw<{ schoolName: string; schoolId: string | null; year: number; employers: number; at: Date }[]>`
    select r."schoolName", r."schoolId", r."year", count(distinct r."employerId")::int as "employers", max(r."at") as "at"
    from "OpeningRequest" r
    where case when r."schoolId" is null
      then not exists (select 1 from "School" s where s."name" = r."schoolName" or s."code" = r."schoolName")
      else not exists (select 1 from "SchoolYear" y where y."schoolId" = r."schoolId" and y."year" = r."year") end
    group by r."schoolName", r."schoolId", r."year"
    order by "employers" desc, "at" desc, r."schoolName" limit ${most}`;
}
