import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '@/lib/commands/execute';
import { openSchool } from '@/lib/commands/school/open-school';
import { openSchoolYear } from '@/lib/commands/school/open-school-year';
import type { OperatorViewer, Viewer } from '@/lib/domain/access/viewer';
import { readCursor } from '@/lib/domain/paging/cursor';
import { newId } from '@/lib/ids';
import { schoolDetail } from '@/lib/queries/school/school-detail';
import { schoolsPage } from '@/lib/queries/school/schools-page';
import { addOperator } from '../../support/viewers';
import { createWorld, type World } from '../../support/world';

let world: World;
let operator: OperatorViewer;
beforeAll(async () => {
  world = await createWorld();
  operator = await addOperator(world);
});
afterAll(() => world.close());

const now = new Date('2026-11-24T02:00:00Z');
const form = {
  code: '１０００１',
  name: ' 南江理工大学 ',
  year: '2027',
  levels: 'COUNSELLOR-DEPARTMENT-SCHOOL',
  contactName: '就业中心',
  contactTelephone: '0591 87654321',
  contactEmail: '',
};

it('opens a school with its year, rules and contact in one, and records who did it', async () => {
  const { db } = world;
  const answer = await execute(openSchool, operator, form, { db, now });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  const { id } = answer.result;
  const school = await db.school.findUniqueOrThrow({ where: { id }, include: { years: true, policies: true } });
  expect(school).toMatchObject({ code: '10001', name: '南江理工大学', years: [{ year: 2027, openedAt: now }] });
  expect(school.contact).toMatchObject({ name: '就业中心', telephone: '0591-87654321', email: null });
  expect(school.policies).toMatchObject([
    { year: 2027, version: 1, levels: ['COUNSELLOR', 'DEPARTMENT', 'SCHOOL'], createdById: operator.accountId },
  ]);
  const audit = await db.auditEvent.findFirstOrThrow({ where: { subjectId: id } });
  expect(audit).toMatchObject({
    type: 'SCHOOL_OPENED',
    accountId: operator.accountId,
    facts: { code: '10001', year: 2027 },
  });

  const detail = await schoolDetail(operator, { id }, db);
  expect(detail).toMatchObject({ years: [{ year: 2027 }], reviewers: [], invitations: [] });
});

it('opens a school once, also when two operators press the button together', async () => {
  const { db } = world;
  const other = { ...form, code: '10002', name: '北江大学' };
  const answers = await Promise.all([1, 2].map(() => execute(openSchool, operator, other, { db, now })));
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  expect(answers.find(({ outcome }) => outcome === 'refused')).toMatchObject({ code: 'SCHOOL_EXISTS' });
  expect(await execute(openSchool, operator, { ...other, code: '10003' }, { db, now })).toMatchObject({
    code: 'SCHOOL_EXISTS',
  });
  expect(await db.school.count({ where: { name: '北江大学' } })).toBe(1);
  expect(await db.school.count({ where: { code: '10003' } })).toBe(0);
});

it('repeats the answer of a form that is sent twice', async () => {
  const { db } = world;
  const once = { ...form, code: '10004', name: '西江学院' };
  const circumstances = { db, now, idempotencyKey: 'key-1' };
  const first = await execute(openSchool, operator, once, circumstances);
  expect(await execute(openSchool, operator, once, circumstances)).toEqual({ ...first, repeated: true });
});

it('takes another school in the same form, reached by the way back of the browser, as another deed', async () => {
  const { db } = world;
  const circumstances = { db, now, idempotencyKey: 'key-2' };
  const first = await execute(openSchool, operator, { ...form, code: '10005', name: '南岭学院' }, circumstances);
  const second = await execute(openSchool, operator, { ...form, code: '10006', name: '北海学院' }, circumstances);
  expect([first, second]).toMatchObject([
    { outcome: 'done', repeated: false },
    { outcome: 'done', repeated: false },
  ]);
  expect(await db.school.count({ where: { code: { in: ['10005', '10006'] } } })).toBe(2);
});

it('names every wrong field', async () => {
  const { db } = world;
  const wrong = { ...form, code: '1', name: ' ', year: '27', levels: 'SCHOOL-DEPARTMENT', contactEmail: 'x' };
  expect(await execute(openSchool, operator, wrong, { db, now })).toEqual({
    outcome: 'invalid',
    fields: {
      code: 'SCHOOL_CODE_INVALID',
      name: 'FIELD_REQUIRED',
      year: 'OPENING_YEAR_INVALID',
      levels: 'REVIEW_PATH_MISSING',
      contactEmail: 'EMAIL_INVALID',
    },
  });
  for (const year of ['2024', '2033']) {
    expect(await execute(openSchool, operator, { ...form, code: '10005', year }, { db, now })).toMatchObject({
      fields: { year: 'OPENING_YEAR_FAR' },
    });
  }
});

it('opens another year once', async () => {
  const { db, school } = world;
  const input = { schoolId: school.schoolId, year: '2028', levels: 'SCHOOL' };
  const answers = await Promise.all([1, 2].map(() => execute(openSchoolYear, operator, input, { db, now })));
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  expect(answers.find(({ outcome }) => outcome === 'refused')).toMatchObject({ code: 'SCHOOL_YEAR_EXISTS' });
  const where = { schoolId: school.schoolId, year: 2028 };
  expect(await db.policyVersion.findMany({ where })).toMatchObject([{ version: 1, levels: ['SCHOOL'] }]);
  expect(await db.auditEvent.count({ where: { type: 'SCHOOL_YEAR_OPENED', subjectId: school.schoolId } })).toBe(1);
  expect(await execute(openSchoolYear, operator, { ...input, schoolId: newId() }, { db, now })).toEqual({
    outcome: 'not-found',
  });
});

it('lists schools page by page', async () => {
  const { db } = world;
  const createdAt = new Date('2026-01-01T00:00:00Z');
  const more = Array.from({ length: 25 }, (_none, index) => ({
    id: newId(),
    code: String(20_000 + index),
    name: `第${index}大学`,
    createdAt,
  }));
  await db.school.createMany({ data: more });
  const first = await schoolsPage(operator, {}, db);
  const second = await schoolsPage(operator, { after: readCursor(first.next ?? '') }, db);
  expect(second.next).toBeUndefined();
  const ids = [...first.rows, ...second.rows].map(({ id }) => id);
  expect(new Set(ids).size).toBe(await db.school.count());
  expect(first.rows.find(({ name }) => name === '东湖大学')?.hasReviewer).toBe(true);
});

it('is for operators alone', async () => {
  const { db, viewers, school } = world;
  const year = { schoolId: school.schoolId, year: '2029', levels: 'SCHOOL' };
  for (const viewer of Object.values(viewers)) {
    const stranger = { ...form, code: '10009', name: '外人大学' };
    expect(await execute(openSchool, viewer, stranger, { db, now })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await execute(openSchoolYear, viewer, year, { db, now })).toMatchObject({ code: 'FORBIDDEN' });
    await expect(schoolsPage(viewer as Viewer as OperatorViewer, {}, db)).rejects.toThrow('not allowed');
    await expect(schoolDetail(viewer as Viewer as OperatorViewer, { id: school.schoolId }, db)).rejects.toThrow(
      'not allowed',
    );
  }
  expect(await execute(openSchool, null, form, { db, now })).toMatchObject({ code: 'SIGN_IN_NEEDED' });
  expect(await db.school.count({ where: { name: '外人大学' } })).toBe(0);
});
