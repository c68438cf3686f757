import { afterAll, beforeAll, expect, it } from 'vitest';
import { addFavourite } from '@/lib/commands/favourite/add-favourite';
import { annotateFavourite } from '@/lib/commands/favourite/annotate-favourite';
import { declareSearch } from '@/lib/commands/favourite/declare-search';
import { removeFavourite } from '@/lib/commands/favourite/remove-favourite';
import { searchGraduate } from '@/lib/commands/favourite/search-graduate';
import { execute } from '@/lib/commands/execute';
import { type Database, databaseNow } from '@/lib/db/client';
import type { EmployerViewer, Viewer } from '@/lib/domain/access/viewer';
import { SEARCH_LIMITS } from '@/lib/domain/favourite/search';
import { newId } from '@/lib/ids';
import { favouriteDetail } from '@/lib/queries/favourite/favourite-detail';
import { favouriteList } from '@/lib/queries/favourite/favourite-list';
import { searchResult } from '@/lib/queries/favourite/search-result';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { demoGraduates, demoSchool } from '@/prisma/seed/demo/people';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';

let world: World;
let employer: EmployerViewer;
let rival: EmployerViewer;

beforeAll(async () => {
  world = await createWorld();
  employer = world.viewers.employer;
  rival = world.viewers.rival;
  for (const viewer of [employer, rival]) await declare(viewer);
});
afterAll(() => world.close());

const declare = (viewer: Viewer) =>
  execute(declareSearch, viewer, { purpose: '拟录用，准备发起签约邀请', consent: 'yes' }, { db: world.db });

/** The form as an employer fills it for demo graduate `index`. */
function question(index: number, changes: Record<string, string> = {}) {
  const graduate = demoGraduates[index];
  if (!graduate) throw new Error('no such graduate');
  const { name, identityKind, identityNumber } = graduate;
  return { name, identityKind, identityNumber, school: '', ...changes };
}

async function find(viewer: Viewer, index: number, changes?: Record<string, string>, now?: Date) {
  const answer = await execute(searchGraduate, viewer, question(index, changes), { db: world.db, now });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.result;
}

async function keep(viewer: Viewer, enrolmentId: string): Promise<string> {
  const answer = await execute(addFavourite, viewer, { enrolmentId }, { db: world.db });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.result.id;
}

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
  const { id, outcome } = await find(employer, 0);
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
  expect((await find(employer, 0, { name: ' 王　晓雨 ' })).outcome).toBe('FOUND');
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
  expect(seen[0]?.answer).toEqual({ outcome: 'NOTHING', school: null, years: [] });
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
  expect(await find(employer, 0, { school: '北河大学' })).toMatchObject({ outcome: 'SCHOOL_UNKNOWN' });
  expect(await find(employer, 0, { school: '西山大学' })).toMatchObject({ outcome: 'SCHOOL_CLOSED' });
  expect(await find(employer, 0, { school: '19997' })).toMatchObject({
    outcome: 'NOTHING',
    school: '南江理工大学',
    years: [2028],
  });
  expect(await find(employer, 0, { school: demoSchool.name })).toMatchObject({ outcome: 'FOUND' });
});

it('who is on the roster of a year that is not open is found by nobody, and nobody is told', async () => {
  const { db } = world;
  const { enrolmentId } = await addGraduate(world, 1);
  await db.enrolment.update({ where: { id: enrolmentId }, data: { graduationYear: 2031 } });
  const { id, outcome } = await find(employer, 1);
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
  expect(await declare(next)).toMatchObject({ outcome: 'done' });
  expect((await find(next, 0)).outcome).toBe('FOUND');
  await expect(db.searchDeclaration.updateMany({ data: { purpose: '别的' } })).rejects.toThrow();
});

it('a result belongs to its session and is gone after a quarter of an hour', async () => {
  const { db } = world;
  const { id } = await find(employer, 0);
  expect(await searchResult({ ...employer, sessionId: newId() }, id, db)).toBeNull();
  expect(await searchResult(rival, id, db)).toBeNull();
  expect(await searchResult(employer, 'not-an-id', db)).toBeNull();
  const now = await databaseNow(db);
  await db.graduateSearch.update({ where: { id }, data: { at: new Date(now.getTime() - 16 * 60_000) } });
  expect(await searchResult(employer, id, db)).toBeNull();
});

it('two adds at one moment keep one row and answer the same; the way is marked in the audit', async () => {
  const { db } = world;
  const { enrolmentId } = await addGraduate(world, 2);
  await find(employer, 2);
  const answers = await Promise.all([1, 2, 3].map(() => execute(addFavourite, employer, { enrolmentId }, { db })));
  const ids = answers.map((answer) => (answer.outcome === 'done' ? answer.result.id : answer.outcome));
  expect(new Set(ids).size).toBe(1);
  expect(await db.favourite.count({ where: { employerId: employer.employerId, enrolmentId } })).toBe(1);
  const audit = await db.auditEvent.findMany({ where: { type: 'FAVOURITE_ADDED', subjectId: ids[0] } });
  expect(audit.map(({ facts }) => (facts as { wasThere: boolean }).wasThere).sort()).toEqual([false, true, true]);
});

it('an enrolment the employer did not find itself in the last day is not found', async () => {
  const { db } = world;
  const { enrolmentId } = await addGraduate(world, 3);
  const add = (viewer: Viewer) => execute(addFavourite, viewer, { enrolmentId }, { db });
  expect(await add(employer)).toEqual({ outcome: 'not-found' });
  const { id } = await find(rival, 3);
  expect(await add(employer)).toEqual({ outcome: 'not-found' });
  const now = await databaseNow(db);
  await db.graduateSearch.update({ where: { id }, data: { at: new Date(now.getTime() - 25 * 3_600_000) } });
  expect(await add(rival)).toEqual({ outcome: 'not-found' });
  await find(rival, 3);
  expect(await add(rival)).toMatchObject({ outcome: 'done' });
  expect(await execute(addFavourite, employer, { enrolmentId: 'x' }, { db })).toMatchObject({ outcome: 'invalid' });
});

it('note and tags are tidied and kept; of two colleagues the slower one is told', async () => {
  const { db } = world;
  const { enrolmentId } = await addGraduate(world, 4);
  await find(employer, 4);
  const id = await keep(employer, enrolmentId);
  const save = (input: Record<string, unknown>) =>
    execute(annotateFavourite, employer, { id, version: '1', note: '', tags: '', ...input }, { db });
  expect(await save({ tags: '一 二 三 四 五 六' })).toEqual({ outcome: 'invalid', fields: { tags: 'TAGS_TOO_MANY' } });
  expect(await save({ note: '好'.repeat(501) })).toEqual({ outcome: 'invalid', fields: { note: 'NOTE_TOO_LONG' } });
  const answers = await Promise.all([
    save({ tags: ' 后端，复试通过 后端', note: ' 周三面谈 ' }),
    save({ tags: ' 后端，复试通过 后端', note: ' 周三面谈 ' }),
  ]);
  expect(answers.map((answer) => answer.outcome).sort()).toEqual(['done', 'refused']);
  expect(answers).toContainEqual(expect.objectContaining({ code: 'FAVOURITE_STALE' }));
  expect(await favouriteDetail(employer, id, db)).toMatchObject({
    note: '周三面谈',
    tags: ['后端', '复试通过'],
    version: 2,
  });
  expect(await db.auditEvent.count({ where: { type: 'FAVOURITE_ANNOTATED', subjectId: id } })).toBe(1);
});

it('removing takes the row once and leaves the letter alone', async () => {
  const { db } = world;
  const { enrolmentId } = await addGraduate(world, 5);
  await find(employer, 5);
  const letter = await sent(world, employer, enrolmentId);
  const { id } = await db.favourite.findUniqueOrThrow({
    where: { employerId_enrolmentId: { employerId: employer.employerId, enrolmentId } },
  });
  const answers = await Promise.all([1, 2].map(() => execute(removeFavourite, employer, { id }, { db })));
  expect(answers.filter((answer) => answer.outcome === 'done')).toHaveLength(1);
  expect(await db.favourite.count({ where: { id } })).toBe(0);
  expect(await db.agreement.count({ where: { id: letter, state: 'PENDING_GRADUATE' } })).toBe(1);
  expect(await db.auditEvent.count({ where: { type: 'FAVOURITE_REMOVED', subjectId: id } })).toBe(1);
});

it('the list tells where the employer stands, names no other employer, and filters by state and tag', async () => {
  const { db } = world;
  const [invited, bound, fresh, unconfirmed] = [
    await addGraduate(world, 6),
    await addGraduate(world, 7),
    await addGraduate(world, 10),
    await addGraduate(world, 8),
  ];
  await db.enrolment.update({ where: { id: fresh.enrolmentId }, data: { confirmedAt: world.start } });
  for (const index of [6, 7, 10, 8]) await find(employer, index);
  await sent(world, employer, invited.enrolmentId);
  const elsewhere = await sent(world, rival, bound.enrolmentId);
  await prove(world, bound.viewer, elsewhere);
  await execute(acceptInvitation, bound.viewer, { id: elsewhere, confirmed: 'yes' }, { db });
  for (const { enrolmentId } of [bound, fresh, unconfirmed]) await keep(employer, enrolmentId);
  const all = await favouriteList(employer, {}, db);
  const standing = new Map(all.lines.map((line) => [line.enrolmentId, line.standing]));
  expect(standing.get(invited.enrolmentId)).toEqual({ kind: 'OWN', state: 'PENDING_GRADUATE' });
  expect(standing.get(bound.enrolmentId)).toEqual({ kind: 'BOUND_ELSEWHERE' });
  expect(standing.get(fresh.enrolmentId)).toEqual({ kind: 'READY' });
  expect(standing.get(unconfirmed.enrolmentId)).toEqual({ kind: 'UNCONFIRMED' });
  expect(JSON.stringify(all)).not.toContain(rival.employerName);

  const running = await favouriteList(employer, { group: 'running' }, db);
  expect(running.lines.map((line) => line.enrolmentId)).toEqual([invited.enrolmentId]);
  const uninvited = await favouriteList(employer, { group: 'not-invited' }, db);
  expect(uninvited.lines.map((line) => line.enrolmentId)).not.toContain(invited.enrolmentId);
  expect((await favouriteList(employer, { group: 'signed' }, db)).lines).toEqual([]);
  const tagged = await favouriteList(employer, { tag: '后端' }, db);
  expect(tagged.lines).toMatchObject([{ note: '周三面谈' }]);
  expect(tagged.tags).toEqual(expect.arrayContaining(['后端', '复试通过']));
});

it('the list goes on by key through rows of one moment, each exactly once', async () => {
  const { db, school, start } = world;
  const template = await db.enrolment.findFirstOrThrow({ where: { schoolId: school.schoolId } });
  const enrolments = Array.from({ length: 45 }, (_, index) => ({
    ...template,
    id: newId(),
    studentNumber: `K${index}`,
    details: {},
  }));
  await db.enrolment.createMany({ data: enrolments });
  const { employerId, accountId } = rival;
  await db.favourite.createMany({
    data: enrolments.map(({ id: enrolmentId }) => ({
      id: newId(),
      employerId,
      enrolmentId,
      addedById: accountId,
      addedAt: start,
      tags: [],
    })),
  });
  const total = await db.favourite.count({ where: { employerId } });
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const page = await favouriteList(rival, { after }, db);
    seen.push(...page.lines.map((line) => line.id));
    after = page.next;
  } while (after);
  expect(seen).toHaveLength(total);
  expect(new Set(seen).size).toBe(total);
});

it('a reader looks and writes nothing; other sides and other employers find nothing', async () => {
  const { db, viewers } = world;
  const favourite = await db.favourite.findFirstOrThrow({ where: { employerId: employer.employerId } });
  const { id, enrolmentId } = favourite;
  const annotation = { id, version: '1', note: '看看', tags: '' };
  const byReader = await Promise.all([
    execute(declareSearch, viewers.reader, { purpose: '拟录用该生', consent: 'yes' }, { db }),
    execute(searchGraduate, viewers.reader, question(0), { db }),
    execute(addFavourite, viewers.reader, { enrolmentId }, { db }),
    execute(annotateFavourite, viewers.reader, annotation, { db }),
    execute(removeFavourite, viewers.reader, { id }, { db }),
    execute(searchGraduate, viewers.school, question(0), { db }),
    execute(removeFavourite, viewers.department, { id }, { db }),
  ]);
  expect(byReader.map((answer) => ('code' in answer ? answer.code : answer.outcome))).toEqual(
    Array(7).fill('FORBIDDEN'),
  );
  expect(await favouriteDetail(viewers.reader, id, db)).toMatchObject({ id });
  expect(await favouriteDetail(rival, id, db)).toBeNull();
  expect(await execute(annotateFavourite, rival, annotation, { db })).toEqual({ outcome: 'not-found' });
  expect(await execute(removeFavourite, rival, { id }, { db })).toEqual({ outcome: 'not-found' });
  expect(await execute(searchGraduate, null, question(0), { db })).toMatchObject({ code: 'SIGN_IN_NEEDED' });
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
