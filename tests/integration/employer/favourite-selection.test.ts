import { afterAll, beforeAll, expect, it } from 'vitest';
import { addFavourite } from '@/lib/commands/favourite/add-favourite';
import { askPlatformToOpen } from '@/lib/commands/favourite/ask-platform-to-open';
import { askSchoolToOpen } from '@/lib/commands/favourite/ask-school-to-open';
import { removeFavourites } from '@/lib/commands/favourite/remove-favourites';
import { restoreFavourites } from '@/lib/commands/favourite/restore-favourites';
import { tagFavourites } from '@/lib/commands/favourite/tag-favourites';
import { untagFavourites } from '@/lib/commands/favourite/untag-favourites';
import { execute } from '@/lib/commands/execute';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import { tidy } from '@/lib/jobs/tidy';
import { favouriteList } from '@/lib/queries/favourite/favourite-list';
import { favouriteMatches } from '@/lib/queries/favourite/favourite-matches';
import { favouriteStandings } from '@/lib/queries/favourite/favourite-standings';
import { demoSchool } from '@/prisma/seed/demo/people';
import { addGraduate, createWorld, type World } from '../../support/world';
import { declare, find, keep } from './searching';

let world: World;
let employer: EmployerViewer;
let rival: EmployerViewer;
let ids: string[];
beforeAll(async () => {
  world = await createWorld();
  employer = world.viewers.employer;
  rival = world.viewers.rival;
  for (const viewer of [employer, rival]) await declare(world, viewer);
  ids = [];
  for (const index of [0, 1, 2]) {
    const { enrolmentId } = await addGraduate(world, index);
    await find(world, employer, index);
    await keep(world, employer, enrolmentId);
    ids.push(enrolmentId);
  }
});
afterAll(() => world.close());

const result = async <Result>(answer: Promise<{ outcome: string; result?: Result }>): Promise<Result> => {
  const { outcome, result: value } = await answer;
  if (outcome !== 'done' || value === undefined) throw new Error(outcome);
  return value;
};

it('one tag goes onto all that are chosen; who has it, has no room or is no favourite is counted', async () => {
  const { db } = world;
  const [first, second] = ids;
  await db.favourite.updateMany({
    where: { employerId: employer.employerId, enrolmentId: first },
    data: { tags: ['复试'] },
  });
  await db.favourite.updateMany({
    where: { employerId: employer.employerId, enrolmentId: second },
    data: { tags: ['1', '2', '3', '4', '5'] },
  });
  const tag = { enrolmentIds: [...ids, newId()], tag: ' 复试 ' };
  expect(await result(execute(tagFavourites, employer, tag, { db }))).toEqual({
    ...{ done: 1, same: 1, full: 1, gone: 1, busy: 0 },
  });
  expect(await db.auditEvent.count({ where: { type: 'FAVOURITES_TAGGED', subjectId: employer.employerId } })).toBe(1);
  expect((await favouriteList(employer, { tag: '复试' }, db)).lines).toHaveLength(2);
  expect(await execute(tagFavourites, employer, { ...tag, tag: '两 个' }, { db })).toMatchObject({
    fields: { tag: 'TAG_ONE_ONLY' },
  });
  expect(await execute(tagFavourites, employer, { enrolmentIds: [], tag: '复试' }, { db })).toMatchObject({
    fields: { enrolmentIds: 'SELECTION_EMPTY' },
  });
  expect(await result(execute(untagFavourites, employer, tag, { db }))).toMatchObject({ done: 2, without: 1, gone: 1 });
  expect(await db.auditEvent.count({ where: { type: 'FAVOURITES_UNTAGGED' } })).toBe(1);
});

it('a row somebody else is changing is passed over and counted, not waited for', async () => {
  const { db } = world;
  const tagged = await db.$transaction(async (held) => {
    await held.$executeRaw`select 1 from "Favourite" where "enrolmentId" = ${ids[0]}::uuid for update`;
    return result(execute(tagFavourites, employer, { enrolmentIds: ids, tag: '急' }, { db }));
  });
  expect(tagged).toMatchObject({ busy: 1, gone: 0 });
});

it('a removal can be taken back with note and tags, once; what a colleague added again stays', async () => {
  const { db } = world;
  const { employerId } = employer;
  await db.favourite.updateMany({ where: { employerId }, data: { note: '周三面谈', tags: ['后端'] } });
  const before = await db.favourite.findMany({ where: { employerId }, orderBy: { id: 'asc' } });
  const { removalId, done } = await result(execute(removeFavourites, employer, { enrolmentIds: ids }, { db }));
  expect(done).toBe(3);
  expect(await db.favourite.count({ where: { employerId } })).toBe(0);
  expect(await db.auditEvent.count({ where: { type: 'FAVOURITES_REMOVED', subjectId: removalId } })).toBe(1);
  await execute(addFavourite, employer, { enrolmentId: ids[0] ?? '' }, { db });
  await db.favourite.updateMany({ where: { employerId }, data: { note: '同事的' } });
  expect(await execute(restoreFavourites, rival, { removal: removalId }, { db })).toEqual({ outcome: 'not-found' });
  const answers = await Promise.all(
    [1, 2].map(() => execute(restoreFavourites, employer, { removal: removalId }, { db })),
  );
  expect(answers.filter(({ outcome }) => outcome === 'done')).toEqual([
    expect.objectContaining({ result: { back: 2, there: 1 } }),
  ]);
  const after = await db.favourite.findMany({ where: { employerId }, orderBy: { id: 'asc' } });
  expect(after).toHaveLength(3);
  expect(after.find(({ enrolmentId }) => enrolmentId === ids[0])).toMatchObject({ note: '同事的', tags: [] });
  const restored = (rows: typeof after) =>
    rows
      .filter(({ enrolmentId }) => enrolmentId !== ids[0])
      .map(({ id, note, tags, addedAt }) => [id, note, tags, addedAt]);
  expect(restored(after)).toEqual(restored(before));
  expect(await db.auditEvent.count({ where: { type: 'FAVOURITES_RESTORED', subjectId: removalId } })).toBe(1);
});

it('after half an hour nothing is taken back, and after a day nothing of it is kept', async () => {
  const { db } = world;
  const { removalId } = await result(execute(removeFavourites, employer, { enrolmentIds: ids.slice(2) }, { db }));
  const { removedAt } = await db.removedFavourite.findFirstOrThrow({ where: { removalId } });
  const now = new Date(removedAt.getTime() + 31 * 60_000);
  expect(await execute(restoreFavourites, employer, { removal: removalId }, { db, now })).toEqual({
    outcome: 'not-found',
  });
  expect(await tidy(db, new Date(removedAt.getTime() + 25 * 3_600_000))).toMatchObject({ RemovedFavourite: 1 });
});

it('another employer and a reader change nothing and see no state', async () => {
  const { db, viewers } = world;
  const own = ids.slice(0, 2);
  const input = { enrolmentIds: own, tag: '外人' };
  expect(await result(execute(tagFavourites, rival, input, { db }))).toMatchObject({ done: 0, gone: 2 });
  expect(await result(execute(removeFavourites, rival, { enrolmentIds: own }, { db }))).toMatchObject({
    done: 0,
    gone: 2,
  });
  const byReader = await Promise.all([
    execute(tagFavourites, viewers.reader, input, { db }),
    execute(untagFavourites, viewers.reader, input, { db }),
    execute(removeFavourites, viewers.reader, { enrolmentIds: own }, { db }),
    execute(restoreFavourites, viewers.reader, { removal: newId() }, { db }),
    execute(askSchoolToOpen, viewers.reader, { school: demoSchool.name, year: '2029' }, { db }),
    execute(askPlatformToOpen, viewers.reader, { school: '北河大学' }, { db }),
    execute(removeFavourites, viewers.school, { enrolmentIds: own }, { db }),
  ]);
  expect(byReader.map((answer) => ('code' in answer ? answer.code : answer.outcome))).toEqual(
    Array(7).fill('FORBIDDEN'),
  );
  expect(await favouriteStandings(rival, own, db)).toEqual([]);
  expect(await favouriteStandings(employer, own, db)).toHaveLength(2);
});

it('a school is asked once a day for a year that is not open, and learns employer and year only', async () => {
  const { db, school } = world;
  const ask = (year: string, now?: Date) =>
    execute(askSchoolToOpen, employer, { school: demoSchool.name, year }, { db, now });
  const { id } = await result(ask('2029'));
  expect(await db.outboxEntry.findFirstOrThrow({ where: { eventId: id } })).toMatchObject({
    recipients: { schoolId: school.schoolId, level: 'SCHOOL' },
    content: { template: 'OPENING_ASKED', facts: { employer: employer.employerName, year: '2029' } },
  });
  expect(await db.auditEvent.count({ where: { type: 'SCHOOL_OPENING_ASKED', subjectId: school.schoolId } })).toBe(1);
  expect(await ask('2029')).toMatchObject({ code: 'OPENING_ASKED_TODAY' });
  const { at } = await db.openingRequest.findUniqueOrThrow({ where: { id } });
  expect((await ask('2029', new Date(at.getTime() + 86_400_000))).outcome).toBe('done');
  expect(await ask('2027')).toMatchObject({ code: 'OPENING_DONE_ALREADY' });
  expect(await execute(askSchoolToOpen, employer, { school: '北河大学', year: '' }, { db })).toEqual({
    outcome: 'not-found',
  });
});

it('the platform is asked for a school that does not take part, and not for one that does', async () => {
  const { db } = world;
  const ask = (school: string) => execute(askPlatformToOpen, employer, { school }, { db });
  const { id } = await result(ask(' 北河大学 '));
  expect(await db.openingRequest.findUniqueOrThrow({ where: { id } })).toMatchObject({
    schoolName: '北河大学',
    year: 0,
  });
  expect(await db.auditEvent.count({ where: { type: 'PLATFORM_OPENING_ASKED', subjectId: id } })).toBe(1);
  expect(await ask('北河大学')).toMatchObject({ code: 'OPENING_ASKED_TODAY' });
  expect(await ask(demoSchool.name)).toMatchObject({ code: 'SCHOOL_OPEN_ALREADY' });
});

it('every order goes through 20,000 favourites by key and reads a page, not the list', async () => {
  const { db, school } = world;
  const { employerId, accountId } = rival;
  const template = await db.enrolment.findFirstOrThrow({ where: { schoolId: school.schoolId } });
  await db.$executeRaw`
    insert into "Enrolment" ("id", "personId", "schoolId", "departmentId", "studentNumber", "graduationYear", "majorName",
      "degree", "trainingMode", "details", "contactSealed", "state", "linkedAt", "createdAt", "updatedAt")
    select gen_random_uuid(), e."personId", e."schoolId", e."departmentId", 'L' || n, 2027, 'M' || n % 40, e."degree",
      e."trainingMode", '{}', e."contactSealed", e."state", e."linkedAt", now(), now()
    from "Enrolment" e, generate_series(1, 20000) n where e."id" = ${template.id}::uuid`;
  await db.$executeRaw`
    insert into "Favourite" ("id", "employerId", "enrolmentId", "note", "tags", "addedById", "addedAt")
    select gen_random_uuid(), ${employerId}::uuid, e."id", '', '{}', ${accountId}::uuid, now()
    from "Enrolment" e where e."studentNumber" like 'L%'`;
  await db.$executeRaw`analyze "Favourite"`;
  for (const sort of ['newest', 'oldest', 'name', 'school'] as const) {
    const first = await favouriteList(rival, { sort }, db);
    const second = await favouriteList(rival, { sort, after: first.next }, db);
    const seen = [...first.lines, ...second.lines].map(({ id }) => id);
    expect(new Set(seen).size, sort).toBe(40);
  }
  const orders = ['"addedAt" desc, "id" desc', '"addedAt", "id"', '"personName" collate "zh-x-icu", "id"'];
  for (const order of [...orders, '"schoolName" collate "zh-x-icu", "id"']) {
    const plan = await db.$queryRawUnsafe<{ 'QUERY PLAN': { Plan: unknown }[] }[]>(
      `explain (analyze, format json) select * from "Favourite" where "employerId" = '${employerId}' order by ${order} limit 21`,
    );
    const read = [...JSON.stringify(plan).matchAll(/"Actual Rows":(\d+)/g)].map((match) => Number(match[1]));
    expect(Math.max(...read), order).toBeLessThan(100);
  }
  const { majors, schools } = await favouriteList(rival, {}, db);
  expect([majors.length, schools]).toEqual([40, [demoSchool.name]]);
  const some = await favouriteMatches(rival, { major: 'M7' }, db);
  expect([some.ids.length, some.hasMore]).toEqual([500, false]);
});

it('what the list filters by follows the roster', async () => {
  const { db } = world;
  const enrolmentId = ids[0] ?? '';
  const { personId } = await db.enrolment.update({ where: { id: enrolmentId }, data: { majorName: '考古学' } });
  await db.person.update({ where: { id: personId }, data: { name: '王新雨' } });
  expect((await favouriteList(employer, { major: '考古学', sought: '新雨' }, db)).lines).toMatchObject([
    { enrolmentId },
  ]);
  expect((await favouriteList(employer, { sought: '%' }, db)).lines).toEqual([]);
});
