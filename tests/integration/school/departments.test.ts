import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDepartment } from '@/lib/commands/department/add-department';
import { removeDepartment } from '@/lib/commands/department/remove-department';
import { renameDepartment } from '@/lib/commands/department/rename-department';
import { execute } from '@/lib/commands/execute';
import { newId } from '@/lib/ids';
import { demoSchool } from '@/prisma/seed/demo/people';
import { createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

async function added(name: string): Promise<string> {
  const answer = await execute(addDepartment, world.viewers.school, { name }, { db: world.db });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  return answer.result.id;
}
const nameOf = async (id: string) => (await world.db.department.findUnique({ where: { id } }))?.name;

it('adds, renames and removes a department, each with its audit entry', async () => {
  const { db, viewers, school } = world;
  const id = await added('  外国语　学院 ');
  expect(await db.department.findUniqueOrThrow({ where: { id } })).toMatchObject({
    name: '外国语 学院',
    schoolId: school.schoolId,
  });
  expect(await execute(renameDepartment, viewers.school, { id, name: '外语学院' }, { db })).toMatchObject({
    outcome: 'done',
  });
  expect(await nameOf(id)).toBe('外语学院');
  expect(await execute(removeDepartment, viewers.school, { id }, { db })).toMatchObject({ outcome: 'done' });
  expect(await nameOf(id)).toBeUndefined();
  const entries = await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { at: 'asc' } });
  expect(entries.map(({ type }) => type)).toEqual(['DEPARTMENT_ADDED', 'DEPARTMENT_RENAMED', 'DEPARTMENT_REMOVED']);
});

it('refuses a name that is there already, also in another spelling, and an empty one', async () => {
  const { db, viewers } = world;
  const id = await added('材料学院');
  for (const name of [demoSchool.departments[0], ` ${demoSchool.departments[0].split('').join(' ')}`]) {
    expect(await execute(addDepartment, viewers.school, { name }, { db })).toMatchObject({ code: 'DEPARTMENT_EXISTS' });
    expect(await execute(renameDepartment, viewers.school, { id, name }, { db })).toMatchObject({
      code: 'DEPARTMENT_EXISTS',
    });
  }
  expect(await execute(addDepartment, viewers.school, { name: ' ' }, { db })).toMatchObject({
    outcome: 'invalid',
    fields: { name: 'FIELD_REQUIRED' },
  });
  expect(await execute(renameDepartment, viewers.school, { id, name: '材料 学院' }, { db })).toMatchObject({
    outcome: 'done',
  });
});

it('adds a department once when two colleagues add it at the same moment', async () => {
  const { db, viewers, school } = world;
  const answers = await Promise.all(
    [1, 2].map(() => execute(addDepartment, viewers.school, { name: '海洋学院' }, { db })),
  );
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  expect(answers.find(({ outcome }) => outcome === 'refused')).toMatchObject({ code: 'DEPARTMENT_EXISTS' });
  expect(await db.department.count({ where: { schoolId: school.schoolId, name: '海洋学院' } })).toBe(1);
});

it('keeps a department that has reviewers, and is not there for another school or allowed to others', async () => {
  const { db, viewers, school } = world;
  const id = school.departments[0]?.id ?? '';
  expect(await execute(removeDepartment, viewers.school, { id }, { db })).toMatchObject({ code: 'DEPARTMENT_IN_USE' });
  const stranger = { ...viewers.school, schoolId: newId() };
  expect(await execute(renameDepartment, stranger, { id, name: '夺名' }, { db })).toEqual({ outcome: 'not-found' });
  expect(await execute(removeDepartment, stranger, { id }, { db })).toEqual({ outcome: 'not-found' });
  for (const viewer of [viewers.department, viewers.employer]) {
    expect(await execute(addDepartment, viewer, { name: '新学院' }, { db })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await execute(renameDepartment, viewer, { id, name: '夺名' }, { db })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await execute(removeDepartment, viewer, { id }, { db })).toMatchObject({ code: 'FORBIDDEN' });
  }
  expect(await nameOf(id)).toBe(demoSchool.departments[0]);
});
