import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { execute } from '@/lib/commands/execute';
import type { SchoolViewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import { schoolDepartments } from '@/lib/queries/department/school-departments';
import { schoolGraduate } from '@/lib/queries/graduate/school-graduate';
import { schoolGraduates } from '@/lib/queries/graduate/school-graduates';
import { rosterErrors } from '@/lib/queries/roster/roster-errors';
import { rosterImport } from '@/lib/queries/roster/roster-import';
import { rosterImports } from '@/lib/queries/roster/roster-imports';
import { schoolHome } from '@/lib/queries/school/school-home';
import { demoGraduates, demoSchool } from '@/prisma/seed/demo/people';
import { openSearch } from '@/lib/server/sealed-search';
import { rosterCells, rosterFile, upload } from '../../support/roster';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

const surroundings = vi.hoisted(() => ({ viewer: null as unknown }));
vi.mock('@/lib/auth/viewer', () => ({ currentViewer: () => Promise.resolve(surroundings.viewer) }));
vi.mock('@/lib/server/request-facts', () => ({
  requestFacts: () => Promise.resolve({ requestId: 'r', address: 'a', device: '' }),
}));
vi.mock('@/lib/server/request-origin', () => ({ hasOwnOrigin: () => true }));
vi.mock('@/lib/server/rate-limit', () => ({ actionBudget: {}, withinBudget: () => Promise.resolve(true) }));
const { POST: searchRoster } = await import('@/app/school/graduates/search/route');

let world: World;
let school: SchoolViewer;
/** Sees the second department only. */
let department: SchoolViewer;
let stranger: SchoolViewer;
const enrolments: string[] = [];

beforeAll(async () => {
  world = await createWorld();
  for (let index = 0; index < 12; index += 1) enrolments.push((await addGraduate(world, index)).enrolmentId);
  const { school: whole, department: limited } = world.viewers;
  if (whole.party !== 'SCHOOL' || limited.party !== 'SCHOOL') throw new Error('no reviewers');
  const own = world.school.departments[1]?.id ?? '';
  [school, department] = [whole, { ...limited, scopes: [{ level: 'DEPARTMENT', departmentId: own }] }];
  stranger = { ...whole, schoolId: newId(), schoolName: '别的大学' };
});
afterAll(() => world.close());

it('lists the roster by student number, masked, and a department reviewer sees his departments only', async () => {
  const { db } = world;
  const { items, years, isFirst, next } = await schoolGraduates(school, {}, db);
  expect(items.map(({ studentNumber }) => studentNumber)).toEqual(
    demoGraduates.slice(0, 12).map((one) => one.studentNumber),
  );
  expect({ years, isFirst, next }).toEqual({ years: [2027], isFirst: true, next: null });
  expect(items[0]?.identityNumber).toMatch(/^110\*{11}\w{4}$/);
  expect(JSON.stringify(items)).not.toContain(demoGraduates[0]?.identityNumber);
  const limited = await schoolGraduates(department, {}, db);
  expect(new Set(limited.items.map(({ departmentName }) => departmentName))).toEqual(
    new Set([demoSchool.departments[1]]),
  );
  expect(limited.departments).toHaveLength(1);
  expect((await schoolGraduates(stranger, {}, db)).items).toEqual([]);
  // A department he does not review stays closed, also when its id is in the address.
  const foreign = await schoolGraduates(department, { department: world.school.departments[0]?.id }, db);
  expect(foreign.items).toEqual([]);
});

it('finds by whole student number or beginning of a name, by year, department and state, and shrugs at nonsense', async () => {
  const { db } = world;
  const count = async (filters: Parameters<typeof schoolGraduates>[1]) =>
    (await schoolGraduates(school, filters, db)).items.length;
  expect(await count({ text: demoGraduates[3]?.studentNumber })).toBe(1);
  expect(await count({ text: demoGraduates[3]?.studentNumber.slice(0, 6) })).toBe(0);
  expect(await count({ text: demoGraduates[3]?.name.slice(0, 1) })).toBe(1);
  expect(await count({ text: '%' })).toBe(0);
  expect(await count({ year: '2026' })).toBe(0);
  expect(await count({ progress: 'UNCONFIRMED' })).toBe(4);
  expect(await count({ progress: 'CONFIRMED' })).toBe(8);
  expect(await count({ progress: 'NONSENSE', year: 'x', department: "' or 1=1", after: '~' })).toBe(12);
  expect(await count({ after: enrolments[9] })).toBe(2);
  expect(await count({ after: newId() })).toBe(12);
});

it('leads on by an address without a name or a student number in it', async () => {
  const { db } = world;
  const template = await db.enrolment.findFirstOrThrow({ where: { id: enrolments[11] } });
  const { studentNumber: last } = template;
  const more = Array.from({ length: 45 }, (_, index) => ({ id: newId(), studentNumber: `${last}-${index}` }));
  await db.enrolment.createMany({ data: more.map((row) => ({ ...template, ...row, details: {} })) });
  const page = await schoolGraduates(school, {}, db);
  expect(page.items).toHaveLength(50);
  expect(page.next).toBe(page.items.at(-1)?.id);
  const rest = await schoolGraduates(school, { after: page.next ?? '' }, db);
  const seen = [...page.items, ...rest.items].map(({ id }) => id);
  expect([seen.length, new Set(seen).size, rest.next]).toEqual([57, 57, null]);
  await db.enrolment.deleteMany({ where: { id: { in: more.map(({ id }) => id) } } });
});

it('takes what is typed by POST and leads to the list with it sealed', async () => {
  surroundings.viewer = school;
  const search = async (typed: Record<string, string>, viewer: unknown = school) => {
    surroundings.viewer = viewer;
    const body = new URLSearchParams(typed);
    return searchRoster(new Request('http://localhost/school/graduates/search', { method: 'POST', body }));
  };
  const typed = { text: ' 名单甲 ', year: '2027', department: '名单甲', progress: 'CONFIRMED', after: 'x', other: 'y' };
  const answer = await search(typed);
  expect(answer.status).toBe(303);
  const target = new URL(answer.headers.get('location') ?? '', 'http://localhost');
  expect([target.pathname, [...target.searchParams.keys()].sort()]).toEqual([
    '/school/graduates',
    ['find', 'progress', 'year'],
  ]);
  expect(decodeURIComponent(target.search)).not.toContain('名单甲');
  expect(openSearch(world.viewers.school, target.searchParams.get('find'))).toBe('名单甲');
  expect((await search({ text: '' })).headers.get('location')).toBe('/school/graduates');
  expect((await search(typed, world.viewers.employer)).status).toBe(404);
});

it('shows one graduate masked, whole only on request, and only to those who see him', async () => {
  const { db } = world;
  const id = enrolments[0] ?? '';
  const masked = await schoolGraduate(school, { id, isWhole: false }, db);
  expect(masked?.graduate).toMatchObject({
    mobile: '199****1001',
    email: 'g***@demo.test',
    homeAddress: '海淀区学***',
  });
  const whole = await schoolGraduate(school, { id, isWhole: true }, db);
  expect(whole?.graduate).toMatchObject({ identityNumber: demoGraduates[0]?.identityNumber });
  expect(await schoolGraduate(department, { id, isWhole: false }, db)).toBeNull();
  expect(await schoolGraduate(department, { id: enrolments[2] ?? '', isWhole: false }, db)).not.toBeNull();
  expect(await schoolGraduate(stranger, { id, isWhole: false }, db)).toBeNull();
  await expect(schoolGraduate(world.viewers.employer as never, { id, isWhole: true }, db)).rejects.toThrow(
    'not allowed',
  );
});

it('says at home what waits at the reviewer’s own level and how far the graduates are', async () => {
  const { db, viewers, start } = world;
  expect(await schoolHome(department, undefined, db)).toMatchObject({ reviews: { count: 0, oldest: null } });
  const graduate = { enrolmentId: enrolments[2] ?? '', index: 2 };
  const id = await sent(world, viewers.employer, graduate.enrolmentId);
  // A letter nobody accepted is not the school's to see, like the record behind it.
  const courted = await schoolGraduate(school, { id: graduate.enrolmentId, isWhole: true }, db);
  expect(courted?.agreements).toEqual([]);
  const membership = await db.membership.findFirstOrThrow({
    where: { person: { enrolments: { some: { id: graduate.enrolmentId } } } },
  });
  const actor = {
    ...{ party: 'GRADUATE' as const, accountId: membership.accountId, membershipId: membership.id },
    ...{ sessionId: newId(), name: '', personId: membership.personId ?? '' },
  };
  await prove(world, actor, id);
  await execute(acceptInvitation, actor, { id, confirmed: 'yes' }, { db });
  const { stateSince } = await db.agreement.findUniqueOrThrow({ where: { id } });
  const home = await schoolHome(department, undefined, db);
  expect(home).toMatchObject({
    reviews: { count: 1, isMore: false, oldest: stateSince },
    requests: null,
    year: 2027,
    roster: { total: 4, byProgress: { SIGNING: 1 } },
  });
  const whole = await schoolHome(school, undefined, db);
  expect(whole).toMatchObject({ reviews: { count: 0 }, requests: { count: 0 }, roster: { total: 12 } });
  const listed = (await schoolGraduates(school, { progress: 'SIGNING' }, db)).items;
  expect(listed.map((row) => row.id)).toEqual([graduate.enrolmentId]);
  const detail = await schoolGraduate(department, { id: graduate.enrolmentId, isWhole: false }, db);
  expect(detail?.agreements).toMatchObject([{ id, state: 'PENDING_DEPARTMENT' }]);
  expect(start.getTime()).toBeLessThan(stateSince.getTime());
});

it('previews an import: bad rows first and masked, new departments and closed years named, and to its school only', async () => {
  const { db } = world;
  const file = rosterFile([
    rosterCells(1, { departmentName: '新能源学院', graduatesOn: '2030-06-30' }),
    rosterCells(2, { mobile: '12345' }),
    rosterCells(3),
  ]);
  const id = await upload(world, school, file);
  const view = await rosterImport(school, { id, part: null, after: 0 }, db);
  expect(view).toMatchObject({
    shown: 'bad',
    counts: { total: 3, bad: 1, new: 2, changed: 0, same: 0 },
    newDepartments: ['新能源学院'],
    closedYears: [2030],
    rows: [{ rowNumber: 3, problems: [{ column: 'mobile', code: 'MOBILE_INVALID', value: '***45' }] }],
  });
  const news = await rosterImport(school, { id, part: 'new', after: 2 }, db);
  expect(news?.rows.map(({ rowNumber }) => rowNumber)).toEqual([4]);
  expect((await rosterErrors(school, { id }, db))?.[0]?.cells.mobile).toBe('12345');
  expect(await rosterImport(stranger, { id, part: null, after: 0 }, db)).toBeNull();
  expect(await rosterErrors(stranger, { id }, db)).toBeNull();
  expect((await rosterImports(stranger, {}, db)).items).toEqual([]);
  expect((await rosterImports(school, {}, db)).items).toMatchObject([{ id, state: 'PENDING', uploadedBy: '顾临风' }]);
  await expect(rosterImport(department, { id, part: null, after: 0 }, db)).rejects.toThrow('not allowed');
});

it('counts the graduates of each department by year and names its reviewers', async () => {
  const { db } = world;
  const all = await schoolDepartments(school, undefined, db);
  expect(all.flatMap(({ years }) => years).reduce((sum, { count }) => sum + count, 0)).toBe(12);
  expect(all.every(({ reviewers, isUsed }) => reviewers.includes('沈书白') && isUsed)).toBe(true);
  expect(await schoolDepartments(department, undefined, db)).toMatchObject([{ name: demoSchool.departments[1] }]);
  expect(await schoolDepartments(stranger, undefined, db)).toEqual([]);
});
