import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { cancelBatchRun } from '@/lib/commands/batch/cancel-batch-run';
import { workBatchChunk } from '@/lib/commands/batch/work-batch-chunk';
import { execute } from '@/lib/commands/execute';
import { openDatabase } from '@/lib/db/client';
import type { EmployerViewer } from '@/lib/domain/access/viewer';
import { batchRules } from '@/lib/domain/batch/runs';
import { IMPORT_LIMITS } from '@/lib/domain/favourite/import';
import { tidy } from '@/lib/jobs/tidy';
import { workBatches } from '@/lib/jobs/work-batches';
import { newId } from '@/lib/ids';
import { favouriteImport } from '@/lib/queries/favourite/favourite-import';
import { favouriteImportAnswer } from '@/lib/queries/favourite/favourite-import-answer';
import { favouriteImports } from '@/lib/queries/favourite/favourite-imports';
import { ownSearches } from '@/lib/queries/graduate/own-searches';
import { demoGraduates, demoSchool } from '@/prisma/seed/demo/people';
import { begun, favouriteCells, favouriteFile, handIn } from '../../support/favourite-import';
import { addGraduate, createWorld, type World } from '../../support/world';
import { declare, find } from './searching';

const DAY = 86_400_000;
/** Smaller than in the product, so that one workbook has many chunks. */
const chunkRows = 1000;
(batchRules.FAVOURITE_IMPORT as { chunkRows: number }).chunkRows = chunkRows;

let world: World;
let employer: EmployerViewer;
let rival: EmployerViewer;
let enrolments: string[];
beforeAll(async () => {
  world = await createWorld();
  employer = world.viewers.employer;
  rival = world.viewers.rival;
  for (const viewer of [employer, rival]) await declare(world, viewer);
  enrolments = [];
  for (let index = 0; index < 6; index += 1) enrolments.push((await addGraduate(world, index)).enrolmentId);
});
beforeEach(async () => {
  await world.db.favourite.deleteMany({});
});
afterAll(() => world.close());

const runOf = (id: string) => world.db.batchRun.findUniqueOrThrow({ where: { id } });
const resultsOf = async (id: string) => {
  const rows = await world.db.batchRow.findMany({ where: { runId: id }, orderBy: { rowNumber: 'asc' } });
  return rows.map(({ result }) => result);
};
/** Rows nobody is found by: enough for several chunks. */
const strangers = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({
    name: '查无此人',
    identityKind: '护照',
    identityNumber: `E${String(10_000_000 + from + index)}`,
  }));

it('adds whom it finds, tells of every row, logs every search for the graduate, and says so in audit', async () => {
  const { db } = world;
  await find(world, employer, 1);
  await db.favourite.create({
    data: {
      ...{ id: newId(), employerId: employer.employerId, enrolmentId: enrolments[1] ?? '', tags: ['旧'] },
      ...{ addedById: employer.accountId, addedAt: world.start },
    },
  });
  const before = await db.graduateSearch.count();
  const id = await begun(
    world,
    employer,
    favouriteFile([
      favouriteCells(0, { tags: '后端 初筛', note: '可谈', school: demoSchool.name, year: '2027届' }),
      favouriteCells(1, { tags: '新' }),
      favouriteCells(2, { name: '张三' }),
      favouriteCells(11),
      favouriteCells(3, { school: '没有的大学' }),
      favouriteCells(4, { school: demoSchool.name, year: '2031' }),
      favouriteCells(5, { identityNumber: '110108200503070020' }),
      favouriteCells(0),
    ]),
  );
  expect(await runOf(id)).toMatchObject({ state: 'QUEUED', rowsTotal: 8, rowsDone: 0, finishedAt: null });
  expect(await workBatches(db)).toBe(1);
  expect(await resultsOf(id)).toEqual([
    'ADDED',
    'ALREADY_THERE',
    'NOT_FOUND',
    'NOT_FOUND',
    'SCHOOL_UNKNOWN',
    'YEAR_CLOSED',
    'BAD_FORMAT',
    'ALREADY_THERE',
  ]);
  expect(await runOf(id)).toMatchObject({
    ...{ state: 'DONE', rowsDone: 8, attempts: 0 },
    counts: { ADDED: 1, ALREADY_THERE: 2, NOT_FOUND: 2, SCHOOL_UNKNOWN: 1, YEAR_CLOSED: 1, BAD_FORMAT: 1 },
  });
  const list = await db.favourite.findMany({ orderBy: { addedAt: 'asc' } });
  expect(list).toMatchObject([
    { enrolmentId: enrolments[1], tags: ['旧'], note: '' },
    { enrolmentId: enrolments[0], tags: ['后端', '初筛'], note: '可谈', addedById: employer.accountId },
  ]);
  // The row that could not be read was no search; absent and mismatch left the same trace.
  const searches = await db.graduateSearch.findMany({ where: { batchRunId: id } });
  expect(searches).toHaveLength(7);
  expect(await db.graduateSearch.count()).toBe(before + 7);
  expect(searches.filter(({ personId }) => personId)).toHaveLength(3);
  expect(searches.every(({ foundAny, personId }) => foundAny === (personId !== null))).toBe(true);
  const audit = await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { at: 'asc' } });
  expect(audit).toMatchObject([
    { type: 'FAVOURITE_IMPORT_STARTED', accountId: employer.accountId, facts: { rows: 8, wasThere: false } },
    { type: 'BATCH_CHUNK_WORKED', accountId: null, facts: { chunk: 0, ADDED: 1, BAD_FORMAT: 1 } },
  ]);
  const everything = JSON.stringify([audit, await runOf(id)]);
  for (const { identityNumber, name } of demoGraduates.slice(0, 6)) {
    expect(everything).not.toContain(identityNumber);
    expect(everything).not.toContain(name);
  }
});

it('the graduate reads of a search by workbook like of a single one', async () => {
  const { db } = world;
  const person = await db.enrolment.findUniqueOrThrow({ where: { id: enrolments[2] ?? '' } });
  await begun(world, rival, favouriteFile([favouriteCells(2)]));
  await workBatches(db);
  const membership = await db.membership.findFirstOrThrow({ where: { personId: person.personId } });
  const graduate = {
    ...{ party: 'GRADUATE' as const, personId: person.personId, accountId: membership.accountId },
    ...{ membershipId: membership.id, sessionId: newId(), name: '' },
  };
  const { items } = await ownSearches(graduate, undefined, db);
  expect(items[0]).toMatchObject({ employer: rival.employerName, purpose: '拟录用，准备发起签约邀请' });
});

it('needs what every search needs: a declared purpose, a certified employer, a member who may write, nobody else’s run', async () => {
  const { db, viewers } = world;
  const file = favouriteFile([favouriteCells(0)]);
  expect(await handIn(world, { ...employer, sessionId: newId() }, file)).toMatchObject({
    outcome: 'refused',
    code: 'SEARCH_DECLARATION_MISSING',
  });
  expect(await handIn(world, { ...employer, isCertified: false }, file)).toMatchObject({ code: 'NOT_CERTIFIED' });
  expect(await handIn(world, viewers.reader, file)).toMatchObject({ outcome: 'refused', code: 'FORBIDDEN' });
  expect(await handIn(world, viewers.school, file)).toMatchObject({ outcome: 'refused', code: 'FORBIDDEN' });
  expect(await db.batchRun.count({ where: { state: 'QUEUED' } })).toBe(0);

  const id = await begun(world, employer, file);
  expect(await favouriteImport(rival, { id, after: 0 }, db)).toBeNull();
  expect(await favouriteImportAnswer(rival, id, db)).toBeNull();
  expect((await favouriteImports(rival, {}, db)).items.some((run) => run.id === id)).toBe(false);
  expect(await execute(cancelBatchRun, rival, { id }, { db })).toEqual({ outcome: 'not-found' });
  expect(await execute(cancelBatchRun, viewers.reader, { id }, { db })).toMatchObject({ code: 'FORBIDDEN' });
  await expect(favouriteImport(viewers.reader, { id, after: 0 }, db)).rejects.toThrow('not allowed');
  expect(await runOf(id)).toMatchObject({ state: 'QUEUED' });
  await workBatches(db);
});

it('goes on after its worker was lost between two chunks, and does no row twice', async () => {
  const { db, url } = world;
  const id = await begun(world, employer, favouriteFile([...strangers(2 * chunkRows), favouriteCells(3)]));
  expect(await workBatches(db, { chunks: 1 })).toBe(1);
  expect(await runOf(id)).toMatchObject({ state: 'RUNNING', rowsDone: chunkRows });
  // A chunk under way when the process dies: its transaction never ends well.
  const dying = openDatabase(url, 1);
  await dying
    .$transaction(async (tx) => {
      await tx.$queryRaw`select 1 from "BatchRun" where "id" = ${id}::uuid for update`;
      await tx.batchRow.create({ data: { runId: id, rowNumber: chunkRows + 2, chunk: 1, result: 'NOT_FOUND' } });
      throw new Error('killed');
    })
    .catch(() => undefined);
  await dying.$disconnect();
  const next = openDatabase(url, 2);
  expect(await workBatches(next)).toBe(2);
  await next.$disconnect();
  expect(await runOf(id)).toMatchObject({
    state: 'DONE',
    rowsDone: 2 * chunkRows + 1,
    counts: { NOT_FOUND: 2 * chunkRows, ADDED: 1 },
  });
  expect(await resultsOf(id)).toHaveLength(2 * chunkRows + 1);
  expect(await db.graduateSearch.count({ where: { batchRunId: id } })).toBe(2 * chunkRows + 1);
});

it('two workers at once share the chunks of a run without doing one twice', async () => {
  const { url } = world;
  const id = await begun(world, employer, favouriteFile([...strangers(4 * chunkRows, 5000), favouriteCells(0)]));
  const workers = [openDatabase(url, 2), openDatabase(url, 2), openDatabase(url, 2)];
  const attempts = await Promise.all(
    workers.map(async (db) => {
      for (let round = 0; round < 40; round += 1) {
        await execute(workBatchChunk, null, { id }, { db });
        if ((await db.batchRun.findUniqueOrThrow({ where: { id } })).state === 'DONE') return true;
      }
      return false;
    }),
  );
  await Promise.all(workers.map((db) => db.$disconnect()));
  expect(attempts).toEqual([true, true, true]);
  expect(await runOf(id)).toMatchObject({
    state: 'DONE',
    rowsDone: 4 * chunkRows + 1,
    counts: { NOT_FOUND: 4 * chunkRows, ADDED: 1 },
  });
  expect(await world.db.graduateSearch.count({ where: { batchRunId: id } })).toBe(4 * chunkRows + 1);
});

it('stops between two chunks; what was added stays and the rest is not searched for', async () => {
  const { db } = world;
  const id = await begun(world, employer, favouriteFile([favouriteCells(4), ...strangers(chunkRows + 10, 9000)]));
  await workBatches(db, { chunks: 1 });
  expect(await execute(cancelBatchRun, employer, { id }, { db })).toMatchObject({ outcome: 'done' });
  expect(await runOf(id)).toMatchObject({ state: 'CANCELLED', rowsDone: chunkRows, stoppedBecause: 'BATCH_BY_MEMBER' });
  expect(await workBatches(db)).toBe(0);
  expect(await db.favourite.findMany()).toMatchObject([{ enrolmentId: enrolments[4] }]);
  expect(await db.graduateSearch.count({ where: { batchRunId: id } })).toBe(chunkRows);
  expect(await db.auditEvent.findMany({ where: { subjectId: id, type: 'BATCH_RUN_CANCELLED' } })).toMatchObject([
    { facts: { rowsDone: chunkRows }, accountId: employer.accountId },
  ]);
  expect(await execute(cancelBatchRun, employer, { id }, { db })).toMatchObject({
    outcome: 'refused',
    code: 'BATCH_ENDED',
  });
});

it('two colleagues who import the same people at once get one favourite each person, told to one of them as added', async () => {
  const { db, url } = world;
  const membership = await db.membership.findUniqueOrThrow({ where: { id: employer.membershipId } });
  const account = await db.account.findUniqueOrThrow({ where: { id: rival.accountId } });
  const colleague: EmployerViewer = {
    ...{ ...employer, role: 'RECRUITER', accountId: account.id, membershipId: newId(), sessionId: newId() },
  };
  await db.membership.create({
    data: { ...membership, id: colleague.membershipId, accountId: account.id, role: 'RECRUITER' },
  });
  await declare(world, colleague);
  const people = [0, 1, 2, 3, 4, 5].map((index) => favouriteCells(index));
  const ids = await Promise.all([
    begun(world, employer, favouriteFile(people)),
    begun(world, colleague, favouriteFile([...people].reverse())),
  ]);
  const [one, other] = [openDatabase(url, 2), openDatabase(url, 2)];
  await Promise.all([
    execute(workBatchChunk, null, { id: ids[0] }, { db: one }),
    execute(workBatchChunk, null, { id: ids[1] }, { db: other }),
  ]);
  await Promise.all([one.$disconnect(), other.$disconnect()]);
  expect(await db.favourite.count()).toBe(6);
  const results = [...(await resultsOf(ids[0])), ...(await resultsOf(ids[1]))];
  expect(results.filter((result) => result === 'ADDED')).toHaveLength(6);
  expect(results.filter((result) => result === 'ALREADY_THERE')).toHaveLength(6);
});

it('the same workbook handed in twice is one run: by the key of its form, and while it is under way', async () => {
  const { db } = world;
  const file = favouriteFile([favouriteCells(0)]);
  const before = await db.batchRun.count();
  const ids = await Promise.all([
    begun(world, employer, file, { key: 'double-click' }),
    begun(world, employer, file, { key: 'double-click' }),
    begun(world, employer, file, { key: 'another tab' }),
  ]);
  expect(new Set(ids).size).toBe(1);
  expect(await db.batchRun.count()).toBe(before + 1);
  await workBatches(db);
  expect(await begun(world, employer, file, { key: 'double-click' })).toBe(ids[0]);
  expect(await begun(world, employer, file, { key: 'a day later' })).not.toBe(ids[0]);
  await workBatches(db);
});

it('an employer’s day has an end, shown before and told when it is reached; single searches do not count', async () => {
  const { db } = world;
  const now = new Date(Date.now() + 2 * DAY);
  const rows = strangers(IMPORT_LIMITS.rows, 100_000);
  const [half, rest] = [favouriteFile(rows), favouriteFile(rows.slice(1))];
  await begun(world, employer, half, { now });
  await begun(world, employer, rest, { now });
  expect(await handIn(world, employer, favouriteFile(rows.slice(2, 4)), { now })).toMatchObject({
    outcome: 'refused',
    code: 'IMPORT_LIMIT_EMPLOYER',
    facts: { limit: IMPORT_LIMITS.employerADay, left: 1, rows: 2 },
  });
  expect((await handIn(world, employer, favouriteFile(rows.slice(2, 3)), { now })).outcome).toBe('done');
  expect((await handIn(world, rival, favouriteFile(rows.slice(2, 4)), { now })).outcome).toBe('done');
  expect((await find(world, employer, 0, {}, now)).outcome).toBe('FOUND');
  // What is stopped gives back what was not searched for.
  const live = await db.batchRun.findMany({ where: { state: 'QUEUED', employerId: employer.employerId } });
  for (const { id } of live) await execute(cancelBatchRun, employer, { id }, { db, now });
  expect((await handIn(world, employer, half, { now })).outcome).toBe('done');
  await db.batchRun.updateMany({ where: { state: 'QUEUED' }, data: { state: 'CANCELLED', finishedAt: now } });
});

it('ends when its member may no longer search: suspended meanwhile, nobody is searched for', async () => {
  const { db } = world;
  const id = await begun(world, employer, favouriteFile([favouriteCells(0)]));
  const where = { id: employer.employerId };
  await db.employer.update({ where, data: { certificationState: 'SUSPENDED' } });
  await workBatches(db);
  await db.employer.update({ where, data: { certificationState: 'CERTIFIED' } });
  expect(await runOf(id)).toMatchObject({ state: 'CANCELLED', stoppedBecause: 'NOT_CERTIFIED', rowsDone: 0 });
  expect(await db.favourite.count()).toBe(0);
  expect(await db.graduateSearch.count({ where: { batchRunId: id } })).toBe(0);
});

it('a chunk that fails waits longer each time, holds up no other run, and is given up in the end', async () => {
  const { db } = world;
  const bad = await begun(world, employer, favouriteFile([favouriteCells(0)]));
  await db.batchChunk.updateMany({ where: { runId: bad }, data: { sealed: new Uint8Array([9, 9]) } });
  const good = await begun(world, rival, favouriteFile([favouriteCells(0)]));
  await workBatches(db);
  expect(await runOf(good)).toMatchObject({ state: 'DONE' });
  expect(await runOf(bad)).toMatchObject({ state: 'QUEUED', attempts: 1 });
  expect(await workBatches(db)).toBe(0);
  for (let hours = 1; hours <= 7; hours += 1) await workBatches(db, { set: new Date(Date.now() + hours * 3_600_000) });
  expect(await runOf(bad)).toMatchObject({ state: 'FAILED', stoppedBecause: 'UNEXPECTED', rowsDone: 0 });
});

it('rows and results are dropped a month after the end; the counts stay', async () => {
  const { db } = world;
  const id = await begun(world, employer, favouriteFile([favouriteCells(0)]));
  await workBatches(db);
  await tidy(db, new Date(Date.now() + 29 * DAY));
  expect(await favouriteImport(employer, { id, after: 0 }, db)).toMatchObject({
    isKept: true,
    rows: [{ rowNumber: 2 }],
  });
  await tidy(db, new Date(Date.now() + 31 * DAY));
  const kept = await favouriteImport(employer, { id, after: 0 }, db);
  expect(kept).toMatchObject({ isKept: false, rows: [], rowsDone: 1 });
  expect(kept?.counts).toContainEqual({ result: 'ADDED', count: 1 });
  expect(await favouriteImportAnswer(employer, id, db)).toBeNull();
});

it('the page of rows goes by lines, is filtered by result, and masks numbers', async () => {
  const { db } = world;
  const id = await begun(
    world,
    employer,
    favouriteFile([...strangers(120, 50_000), favouriteCells(5), { name: '甲', identityNumber: '12' }]),
  );
  await workBatches(db);
  const first = await favouriteImport(employer, { id, after: 0 }, db);
  expect(first?.rows).toHaveLength(50);
  expect(first?.next).toBe(51);
  const second = await favouriteImport(employer, { id, after: 51 }, db);
  expect(second?.rows[0]).toMatchObject({ rowNumber: 52 });
  const added = await favouriteImport(employer, { id, result: 'ADDED', after: 0 }, db);
  const number = demoGraduates[5]?.identityNumber ?? '';
  expect(added?.rows).toMatchObject([{ rowNumber: 122, name: demoGraduates[5]?.name }]);
  expect(added?.rows[0]?.number).toBe(`${number.slice(0, 3)}***********${number.slice(-4)}`);
  const wrong = await favouriteImport(employer, { id, result: 'BAD_FORMAT', after: 0 }, db);
  expect(wrong?.rows[0]?.reading).toEqual({
    name: '甲',
    findings: [{ column: 'identityNumber', code: 'ID_NUMBER_FORMAT', value: '12' }],
  });
});
