import { afterAll, beforeAll, expect, it } from 'vitest';
import { applyRosterImport } from '@/lib/commands/roster/apply-roster-import';
import { discardRosterImport } from '@/lib/commands/roster/discard-roster-import';
import type { Viewer } from '@/lib/domain/access/viewer';
import { execute } from '@/lib/commands/execute';
import { digest, open } from '@/lib/crypto/personal-data';
import { openRows } from '@/lib/db/stores/waiting-rows';
import { cellsOf } from '@/lib/domain/roster/corrections';
import type { BadRosterRow } from '@/lib/domain/roster/judge';
import { newId } from '@/lib/ids';
import { demoGraduates, demoSchool } from '@/prisma/seed/demo/people';
import { rosterCells, rosterFile, upload } from '../../support/roster';
import { addGraduate, createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const importOf = (id: string) => world.db.rosterImport.findUniqueOrThrow({ where: { id } });
const apply = (id: string, scope: 'all' | 'good' = 'all', viewer: Viewer = world.viewers.school) =>
  execute(applyRosterImport, viewer, { id, scope }, { db: world.db });

it('takes ten thousand rows in one import: persons, enrolments, a new department, one audit entry, no rows left waiting', async () => {
  const { db, viewers, school } = world;
  const file = rosterFile(
    Array.from({ length: 10_000 }, (_, index) => rosterCells(index, index % 2 ? { departmentName: '新能源学院' } : {})),
  );
  const id = await upload(world, viewers.school, file);
  expect(await importOf(id)).toMatchObject({ state: 'PENDING', rowsTotal: 10_000, rowsNew: 10_000, rowsBad: 0 });
  expect(await db.enrolment.count()).toBe(0);
  expect(await db.person.count()).toBe(0);

  expect(await apply(id)).toMatchObject({ outcome: 'done', result: { id } });
  const department = await db.department.findFirstOrThrow({ where: { schoolId: school.schoolId, name: '新能源学院' } });
  expect(await db.enrolment.count({ where: { departmentId: department.id } })).toBe(5000);
  expect(await db.enrolment.count({ where: { schoolId: school.schoolId, graduationYear: 2027 } })).toBe(10_000);
  expect(await db.person.count()).toBe(10_000);
  expect(await importOf(id)).toMatchObject({ state: 'APPLIED', goodSealed: null, version: 2, rowsNew: 10_000 });
  const [entry, ...others] = await db.auditEvent.findMany({ where: { subjectId: id, type: 'ROSTER_IMPORTED' } });
  expect(others).toEqual([]);
  expect(entry).toMatchObject({ facts: { created: 10_000, changed: 0, same: 0, departments: 1 }, party: 'SCHOOL' });

  const cells = rosterCells(7777);
  const one = await db.enrolment.findFirstOrThrow({
    where: { studentNumber: cells.studentNumber },
    include: { person: true },
  });
  expect(open(one.person.numberSealed)).toBe(cells.identityNumber);
  expect(JSON.parse(open(one.contactSealed))).toEqual({ mobile: cells.mobile, email: cells.email, homeAddress: null });
  expect(one.mobileDigest).toBe(digest('mobile', cells.mobile ?? ''));
  expect(one.details).toMatchObject({ sex: '1', majorCode: '080902', studyYears: 4, enrolledIn: '2023-09' });

  const again = await upload(world, viewers.school, file);
  expect(await importOf(again)).toMatchObject({ rowsNew: 0, rowsChanged: 0, rowsSame: 10_000 });
  const before = await db.enrolment.aggregate({ _max: { updatedAt: true }, _sum: { version: true } });
  expect(await apply(again)).toMatchObject({ outcome: 'done' });
  expect(await db.enrolment.aggregate({ _max: { updatedAt: true }, _sum: { version: true } })).toEqual(before);
  expect(await db.person.count()).toBe(10_000);
}, 300_000);

it('changes what differs, asks to confirm again and leaves the account of the graduate alone', async () => {
  const { db, viewers } = world;
  const { viewer } = await addGraduate(world, 0);
  const graduate = demoGraduates[0];
  if (!graduate || viewer.party !== 'GRADUATE') throw new Error('no graduate');
  const account = await db.account.findUniqueOrThrow({ where: { id: viewer.accountId } });
  const cells = cellsOf(graduate);
  const same = await upload(world, viewers.school, rosterFile([cells]));
  expect(await importOf(same)).toMatchObject({ rowsSame: 1, rowsChanged: 0, rowsNew: 0 });

  const moved = { ...cells, mobile: '13900000009', departmentName: demoSchool.departments[1], originRegionCode: '' };
  const id = await upload(world, viewers.school, rosterFile([{ ...moved, originName: '北京市朝阳区' }]));
  expect(await importOf(id)).toMatchObject({ rowsChanged: 1 });
  expect(await apply(id)).toMatchObject({ outcome: 'done' });
  const row = await db.enrolment.findFirstOrThrow({
    where: { personId: viewer.personId },
    include: { department: true },
  });
  expect(row).toMatchObject({ version: 2, confirmedAt: null, mobileDigest: digest('mobile', '13900000009') });
  expect(row.department.name).toBe(demoSchool.departments[1]);
  expect(row.details).toMatchObject({ originRegionCode: '110105' });
  expect(await db.account.findUniqueOrThrow({ where: { id: viewer.accountId } })).toEqual(account);
  const entry = await db.auditEvent.findFirstOrThrow({ where: { subjectId: id, type: 'ROSTER_IMPORTED' } });
  expect(entry.facts).toMatchObject({ changed: 1, reopened: 1 });
});

it('stores nothing from a file with errors unless the reviewer says the good rows only', async () => {
  const { db, viewers } = world;
  const rows = [
    rosterCells(20_001),
    rosterCells(20_002, { mobile: '123' }),
    rosterCells(20_003, { schoolName: '西山大学' }),
  ];
  const id = await upload(world, viewers.school, rosterFile(rows));
  expect(await importOf(id)).toMatchObject({ rowsGood: 1, rowsBad: 2 });
  expect(await apply(id)).toMatchObject({ outcome: 'refused', code: 'ROSTER_IMPORT_HAS_ERRORS' });
  expect(await db.enrolment.count({ where: { studentNumber: rows[0]?.studentNumber } })).toBe(0);
  expect(await apply(id, 'good')).toMatchObject({ outcome: 'done' });
  const numbers = rows.map(({ studentNumber }) => studentNumber ?? '');
  expect(await db.enrolment.findMany({ where: { studentNumber: { in: numbers } } })).toHaveLength(1);
  const waiting = openRows<BadRosterRow>((await importOf(id)).badSealed);
  expect(waiting.map(({ rowNumber, problems }) => [rowNumber, problems[0]?.code])).toEqual([
    [3, 'MOBILE_INVALID'],
    [4, 'ROSTER_SCHOOL_MISMATCH'],
  ]);
  expect(await execute(discardRosterImport, viewers.school, { id }, { db })).toMatchObject({ outcome: 'done' });
  expect(await importOf(id)).toMatchObject({ state: 'APPLIED', badSealed: null });
  expect(await db.auditEvent.count({ where: { subjectId: id, type: 'ROSTER_IMPORT_DISCARDED' } })).toBe(1);
});

it('refuses rows that quarrel with the roster: a known student number, a known identity, a second number', async () => {
  const { viewers } = world;
  const known = rosterCells(30_000);
  expect(await apply(await upload(world, viewers.school, rosterFile([known])))).toMatchObject({ outcome: 'done' });
  const quarrels = [
    rosterCells(30_001, { studentNumber: known.studentNumber }),
    { ...known, studentNumber: '2024X', majorCode: '080901', name: '名单乙' },
    { ...known, studentNumber: '2024Y' },
  ];
  for (const [index, code] of [
    'ROSTER_STUDENT_NUMBER_KNOWN',
    'ROSTER_IDENTITY_KNOWN_OTHER_NAME',
    'ROSTER_PERSON_KNOWN_OTHER_NUMBER',
  ].entries()) {
    const id = await upload(world, viewers.school, rosterFile([quarrels[index] ?? {}]));
    const { badSealed, rowsGood } = await importOf(id);
    expect([rowsGood, openRows<BadRosterRow>(badSealed)[0]?.problems[0]?.code]).toEqual([0, code]);
    expect(await apply(id, 'good')).toMatchObject({ code: 'ROSTER_IMPORT_EMPTY' });
  }
});

it('moves a graduate to the next year under the same student number instead of enrolling twice', async () => {
  const { db, viewers } = world;
  const cells = rosterCells(31_000);
  await apply(await upload(world, viewers.school, rosterFile([cells])));
  await apply(await upload(world, viewers.school, rosterFile([{ ...cells, graduatesOn: '2028年6月' }])));
  const rows = await db.enrolment.findMany({ where: { studentNumber: cells.studentNumber } });
  expect(rows).toMatchObject([{ graduationYear: 2028, version: 2, details: { graduatesOn: '2028-06-30' } }]);
});

it('lets exactly one of two reviewers import at the same moment; the other reads why', async () => {
  const { db, viewers } = world;
  const cells = rosterCells(40_000);
  const id = await upload(world, viewers.school, rosterFile([cells]));
  const answers = await Promise.all([apply(id), apply(id)]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  expect(['ROSTER_IMPORT_STALE', 'ROSTER_IMPORT_CLOSED']).toContain(
    answers.find((answer) => answer.outcome === 'refused')?.code,
  );
  expect(await db.enrolment.count({ where: { studentNumber: cells.studentNumber } })).toBe(1);
  expect(await db.auditEvent.count({ where: { subjectId: id, type: 'ROSTER_IMPORTED' } })).toBe(1);
});

it('two files with the same new graduate at the same moment enrol him once', async () => {
  const { db, viewers } = world;
  const cells = rosterCells(41_000);
  const ids = [
    await upload(world, viewers.school, rosterFile([cells])),
    await upload(world, viewers.school, rosterFile([cells])),
  ];
  const answers = await Promise.all(ids.map((id) => apply(id)));
  expect(answers.map(({ outcome }) => outcome)).toEqual(['done', 'done']);
  expect(await db.enrolment.count({ where: { studentNumber: cells.studentNumber } })).toBe(1);
  const imports = await Promise.all(ids.map(importOf));
  expect(imports.map(({ rowsNew }) => rowsNew).sort()).toEqual([0, 1]);
});

it('imports nothing when the roster came to contradict the preview', async () => {
  const { db, viewers } = world;
  const cells = rosterCells(42_000);
  const [stale, fresh] = [
    await upload(world, viewers.school, rosterFile([cells, rosterCells(42_001)])),
    await upload(world, viewers.school, rosterFile([rosterCells(42_002, { studentNumber: cells.studentNumber })])),
  ];
  expect(await apply(fresh)).toMatchObject({ outcome: 'done' });
  expect(await apply(stale)).toMatchObject({ outcome: 'refused', code: 'ROSTER_IMPORT_OUTDATED' });
  expect(await importOf(stale)).toMatchObject({ state: 'PENDING' });
  expect(await db.enrolment.count({ where: { studentNumber: rosterCells(42_001).studentNumber } })).toBe(0);
});

it('an import of another school is not there, and other sides may not import at all', async () => {
  const { db, viewers, start } = world;
  const schoolId = newId();
  await db.school.create({ data: { id: schoolId, code: '18888', name: '西山大学', createdAt: start } });
  const stranger = { ...viewers.school, schoolId, schoolName: '西山大学' };
  const id = await upload(world, viewers.school, rosterFile([rosterCells(50_000)]));
  expect(await apply(id, 'all', stranger)).toEqual({ outcome: 'not-found' });
  expect(await execute(discardRosterImport, stranger, { id }, { db })).toEqual({ outcome: 'not-found' });
  for (const viewer of [viewers.department, viewers.employer]) {
    expect(await apply(id, 'all', viewer)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await execute(discardRosterImport, viewer, { id }, { db })).toMatchObject({ code: 'FORBIDDEN' });
    await expect(upload(world, viewer, rosterFile([rosterCells(50_001)]))).rejects.toThrow('FORBIDDEN');
  }
  expect(await apply('not-an-id')).toMatchObject({ outcome: 'invalid', fields: { id: 'ID_INVALID' } });
  expect(await importOf(id)).toMatchObject({ state: 'PENDING' });
  expect(await execute(discardRosterImport, viewers.school, { id }, { db })).toMatchObject({ outcome: 'done' });
  expect(await importOf(id)).toMatchObject({ state: 'DISCARDED', goodSealed: null });
  expect(await apply(id)).toMatchObject({ code: 'ROSTER_IMPORT_CLOSED' });
});
