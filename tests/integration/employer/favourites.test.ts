import { afterAll, beforeAll, expect, it } from 'vitest';
import { addFavourite } from '@/lib/commands/favourite/add-favourite';
import { annotateFavourite } from '@/lib/commands/favourite/annotate-favourite';
import { declareSearch } from '@/lib/commands/favourite/declare-search';
import { removeFavourite } from '@/lib/commands/favourite/remove-favourite';
import { searchGraduate } from '@/lib/commands/favourite/search-graduate';
import { execute } from '@/lib/commands/execute';
import { databaseNow } from '@/lib/db/client';
import type { EmployerViewer, Viewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import { favouriteDetail } from '@/lib/queries/favourite/favourite-detail';
import { favouriteList } from '@/lib/queries/favourite/favourite-list';
import { acceptInvitation } from '@/lib/commands/agreement/accept-invitation';
import { addGraduate, createWorld, prove, sent, type World } from '../../support/world';
import { declare, find, keep, question } from './searching';

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

it('two adds at one moment keep one row and answer the same; the way is marked in the audit', async () => {
  const { db } = world;
  const { enrolmentId } = await addGraduate(world, 2);
  await find(world, employer, 2);
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
  const { id } = await find(world, rival, 3);
  expect(await add(employer)).toEqual({ outcome: 'not-found' });
  const now = await databaseNow(db);
  await db.graduateSearch.update({ where: { id }, data: { at: new Date(now.getTime() - 25 * 3_600_000) } });
  expect(await add(rival)).toEqual({ outcome: 'not-found' });
  await find(world, rival, 3);
  expect(await add(rival)).toMatchObject({ outcome: 'done' });
  expect(await execute(addFavourite, employer, { enrolmentId: 'x' }, { db })).toMatchObject({ outcome: 'invalid' });
});

it('note and tags are tidied and kept; of two colleagues the slower one is told', async () => {
  const { db } = world;
  const { enrolmentId } = await addGraduate(world, 4);
  await find(world, employer, 4);
  const id = await keep(world, employer, enrolmentId);
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
  await find(world, employer, 5);
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
  for (const index of [6, 7, 10, 8]) await find(world, employer, index);
  await sent(world, employer, invited.enrolmentId);
  const elsewhere = await sent(world, rival, bound.enrolmentId);
  await prove(world, bound.viewer, elsewhere);
  await execute(acceptInvitation, bound.viewer, { id: elsewhere, confirmed: 'yes' }, { db });
  for (const { enrolmentId } of [bound, fresh, unconfirmed]) await keep(world, employer, enrolmentId);
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
