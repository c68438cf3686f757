import { afterAll, beforeAll, expect, it } from 'vitest';
import { addFavourite } from '@/lib/commands/favourite/add-favourite';
import { declareSearch } from '@/lib/commands/favourite/declare-search';
import { searchGraduate } from '@/lib/commands/favourite/search-graduate';
import { execute } from '@/lib/commands/execute';
import { type Database, databaseNow } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { SEARCH_LIMITS } from '@/lib/domain/favourite/search';
import { newId } from '@/lib/ids';
import { searchResult } from '@/lib/queries/favourite/search-result';
import { demoGraduates, demoSchool } from '@/prisma/seed/demo/people';
import { addGraduate, createWorld, type World } from '../../support/world';
import { declare, find, question } from './searching';

let world: World;
let employer: EmployerViewer;
let rival: EmployerViewer;
beforeAll(async () => {
  world = await createWorld();
  employer = world.viewers.employer;
  rival = world.viewers.rival;
  for (const viewer of [employer, rival]) await declare(world, viewer);
});
afterAll(() => world.close());

/** The same database, counting every statement that goes through the client. */
function counting(db: Database) {
  const counter = { statements: [] as string[] };
  const watched = db.$extends({
    query: {
      $allOperations({ model, operation, args, query }) {
        counter.statements.push(`${model ?? ''}.${operation}`);
        return query(args);
      },
    },
  }) as unknown as Database;
  return { counter, watched };
}

it('a search that finds shows one masked card an enrolment and is written down for the person, with event and audit', async () => {
  const { db } = world;
  const graduate = await addGraduate(world, 0);
  const { id, outcome } = await find(world, employer, 0);
  expect(outcome).toBe('FOUND');
  const cards = await searchResult(employer, id, db);
  expect(cards).toMatchObject([
    {
      enrolmentId: graduate.enrolmentId,
      name: '王晓雨',
      school: demoSchool.name,
      year: 2027,
      standing: { kind: 'READY' },
      favouriteId: null,
    },
  ]);
  const number = demoGraduates[0]?.identityNumber ?? '';
  expect(cards?.[0]?.identityNumber).toBe(`${number.slice(0, 3)}***********${number.slice(-4)}`);
  if (graduate.viewer.party !== 'GRADUATE') throw new Error('no graduate');
  const log = await db.graduateSearch.findMany({ where: { personId: graduate.viewer.personId } });
  expect(log).toMatchObject([
    { id, employerId: employer.employerId, purpose: '拟录用，准备发起签约邀请', foundAny: true, schoolId: null },
  ]);
  const audit = await db.auditEvent.findMany({ where: { type: 'GRADUATE_SEARCHED', subjectId: id } });
  expect(audit).toHaveLength(1);
  expect(JSON.stringify(audit)).not.toContain(number);
});

it('names that differ in blanks, dots or case only are the same name', async () => {
  expect((await find(world, employer, 0, { name: ' 王　晓雨 ' })).outcome).toBe('FOUND');
});

it('a number nobody has and a name that differs get the same answer by the same statements', async () => {
  const { db } = world;
  const { counter, watched } = counting(db);
  const seen: { answer: unknown; statements: string[]; row: unknown }[] = [];
  // Number 11 is on no roster; number 0 is, under another name.
  for (const asked of [question(11), question(0, { name: '张三' })]) {
    counter.statements = [];
    const answer = await execute(searchGraduate, employer, asked, { db: watched });
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
    const { id, ...result } = answer.result;
    const { personId, schoolId, foundAny } = await db.graduateSearch.findUniqueOrThrow({ where: { id } });
    seen.push({ answer: result, statements: counter.statements, row: { personId, schoolId, foundAny } });
    expect(await searchResult(employer, id, db)).toBeNull();
  }
  expect(seen[0]).toEqual(seen[1]);
  expect(seen[0]?.answer).toEqual({ outcome: 'NOTHING', school: null, year: null, years: [] });
  expect(seen[0]?.row).toEqual({ personId: null, schoolId: null, foundAny: false });
  expect(seen[0]?.statements.length).toBeGreaterThan(5);
});

it('a named school explains an empty search: unknown, not open, or which years are open', async () => {
  const { db, start } = world;
  const [closed, other] = [newId(), newId()];
  await db.school.createMany({
    data: [
      { id: closed, code: '19998', name: '西山大学', createdAt: start },
      { id: other, code: '19997', name: '南江理工大学', createdAt: start },
    ],
  });
  await db.schoolYear.create({ data: { schoolId: other, year: 2028, openedAt: start } });
  expect(await find(world, employer, 0, { school: '北河大学' })).toMatchObject({ outcome: 'SCHOOL_UNKNOWN' });
  expect(await find(world, employer, 0, { school: '西山大学' })).toMatchObject({ outcome: 'SCHOOL_CLOSED' });
  expect(await find(world, employer, 0, { school: '19997' })).toMatchObject({
    outcome: 'NOTHING',
    school: '南江理工大学',
    years: [2028],
  });
  expect(await find(world, employer, 0, { school: demoSchool.name })).toMatchObject({ outcome: 'FOUND' });
});

it('who is on the roster of a year that is not open is found by nobody, and nobody is told', async () => {
  const { db } = world;
  const { enrolmentId } = await addGraduate(world, 1);
  await db.enrolment.update({ where: { id: enrolmentId }, data: { graduationYear: 2031 } });
  const { id, outcome } = await find(world, employer, 1);
  expect(outcome).toBe('NOTHING');
  expect(await db.graduateSearch.findUniqueOrThrow({ where: { id } })).toMatchObject({ personId: null });
  expect(await execute(addFavourite, employer, { enrolmentId }, { db })).toEqual({ outcome: 'not-found' });
});

it('a number that cannot exist is told at its field and searched for nowhere', async () => {
  const { db } = world;
  const before = await db.graduateSearch.count();
  const wrong = question(0, { identityNumber: '110108200505111021' });
  expect(await execute(searchGraduate, employer, wrong, { db })).toEqual({
    outcome: 'invalid',
    fields: { identityNumber: 'ID_NUMBER_CHECK_DIGIT' },
  });
  expect(await execute(searchGraduate, employer, {}, { db })).toMatchObject({
    fields: { name: 'FIELD_REQUIRED', identityKind: 'FIELD_REQUIRED', identityNumber: 'FIELD_REQUIRED' },
  });
  expect(await db.graduateSearch.count()).toBe(before);
});

it('no session searches before it has declared purpose and consent, and a declaration is never rewritten', async () => {
  const { db } = world;
  const next = { ...employer, sessionId: newId() };
  expect(await execute(searchGraduate, next, question(0), { db })).toMatchObject({
    outcome: 'refused',
    code: 'SEARCH_DECLARATION_MISSING',
  });
  expect(await execute(declareSearch, next, { purpose: '拟录用该生' }, { db })).toEqual({
    outcome: 'invalid',
    fields: { consent: 'SEARCH_CONSENT_MISSING' },
  });
  expect(await execute(declareSearch, next, { purpose: '拟录', consent: 'yes' }, { db })).toMatchObject({
    fields: { purpose: 'SEARCH_PURPOSE_MISSING' },
  });
  expect(await declare(world, next)).toMatchObject({ outcome: 'done' });
  expect((await find(world, next, 0)).outcome).toBe('FOUND');
  await expect(db.searchDeclaration.updateMany({ data: { purpose: '别的' } })).rejects.toThrow();
});

it('a result belongs to its session and is gone after a quarter of an hour', async () => {
  const { db } = world;
  const { id } = await find(world, employer, 0);
  expect(await searchResult({ ...employer, sessionId: newId() }, id, db)).toBeNull();
  expect(await searchResult(rival, id, db)).toBeNull();
  expect(await searchResult(employer, 'not-an-id', db)).toBeNull();
  const now = await databaseNow(db);
  await db.graduateSearch.update({ where: { id }, data: { at: new Date(now.getTime() - 16 * 60_000) } });
  expect(await searchResult(employer, id, db)).toBeNull();
});

it('searches stop at the limit of the account and of the employer, also when many come at one moment', async () => {
  const { db } = world;
  // A day of its own, so that the searches above do not count.
  const noon = new Date('2027-03-01T04:00:00Z');
  const { employerId, accountId } = employer;
  const row = (at: Date) => ({ id: newId(), employerId, purpose: '补足', foundAny: false, at });
  const { accountAnHour, employerADay } = SEARCH_LIMITS;
  await db.graduateSearch.createMany({
    data: Array.from({ length: accountAnHour - 1 }, () => ({ ...row(noon), accountId })),
  });
  const search = (now: Date) => execute(searchGraduate, employer, question(0), { db, now });
  const answers = await Promise.all([1, 2, 3].map(() => search(noon)));
  expect(answers.map((answer) => answer.outcome).sort()).toEqual(['done', 'refused', 'refused']);
  expect(answers).toContainEqual({
    outcome: 'refused',
    code: 'SEARCH_LIMIT_ACCOUNT',
    facts: { limit: accountAnHour },
  });
  const later = new Date(noon.getTime() + 2 * 3_600_000);
  await db.graduateSearch.createMany({
    data: Array.from({ length: employerADay - accountAnHour }, () => ({ ...row(noon), accountId: newId() })),
  });
  expect(await search(later)).toEqual({
    outcome: 'refused',
    code: 'SEARCH_LIMIT_EMPLOYER',
    facts: { limit: employerADay },
  });
  expect(await search(new Date('2027-03-01T16:00:00Z'))).toMatchObject({ outcome: 'done' });
});
