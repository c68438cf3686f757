import { afterAll, beforeAll, expect, it } from 'vitest';
import { requestActivationCode } from '@/lib/commands/activation/request-activation-code';
import { execute } from '@/lib/commands/execute';
import { linkEnrolment } from '@/lib/commands/enrolment/link-enrolment';
import { refuseEnrolment } from '@/lib/commands/enrolment/refuse-enrolment';
import { applyRosterImport } from '@/lib/commands/roster/apply-roster-import';
import { open } from '@/lib/crypto/personal-data';
import { enrolmentsFound, findPerson, wasFound } from '@/lib/db/stores/graduate-searches';
import { findRosterPerson } from '@/lib/db/stores/roster-people';
import type { SchoolViewer, Viewer } from '@/lib/domain/access/viewer';
import { cellsOf } from '@/lib/domain/roster/corrections';
import type { RosterCells } from '@/lib/domain/roster/row';
import { newId } from '@/lib/ids';
import { ownBaseData } from '@/lib/queries/graduate/own-base-data';
import { schoolGraduate } from '@/lib/queries/graduate/school-graduate';
import { schoolGraduates } from '@/lib/queries/graduate/school-graduates';
import { waitingForGraduate } from '@/lib/queries/graduate/waiting-for-graduate';
import { demoGraduates, demoSchool } from '@/prisma/seed/demo/people';
import { rosterCells, rosterFile, upload } from '../../support/roster';
import { addGraduate, createWorld, type World } from '../../support/world';

let world: World;
let second: SchoolViewer;
const secondName = '西山大学';
beforeAll(async () => {
  world = await createWorld();
  const { db, start, viewers } = world;
  const schoolId = newId();
  await db.school.create({ data: { id: schoolId, code: '18888', name: secondName, createdAt: start } });
  await db.schoolYear.createMany({
    data: [2027, 2030].map((year) => ({ schoolId, year, openedAt: start })),
  });
  if (viewers.school.party !== 'SCHOOL') throw new Error('no reviewer');
  second = { ...viewers.school, schoolId, schoolName: secondName };
});
afterAll(() => world.close());

async function bring(viewer: Viewer, cells: RosterCells): Promise<void> {
  const schoolName = viewer === second ? secondName : demoSchool.name;
  const id = await upload(world, viewer, rosterFile([{ ...cells, schoolName }]), schoolName);
  const answer = await execute(applyRosterImport, viewer, { id, scope: 'all' }, { db: world.db });
  expect(answer).toMatchObject({ outcome: 'done' });
}

const rowsOf = (identity: { studentNumber?: string }, schoolId: string) =>
  world.db.enrolment.findFirstOrThrow({ where: { studentNumber: identity.studentNumber, schoolId } });

/** A graduate of the first school with an account, claimed by the second one. */
async function claimed(index: number, changes: RosterCells = {}) {
  const { viewer, enrolmentId } = await addGraduate(world, index);
  const graduate = demoGraduates[index];
  if (!graduate || viewer.party !== 'GRADUATE') throw new Error('no graduate');
  const studentNumber = `S${index}`;
  await bring(second, { ...cellsOf(graduate), studentNumber, mobile: '13900000066', ...changes });
  return { viewer, first: enrolmentId, claim: await rowsOf({ studentNumber }, second.schoolId) };
}

it('keeps the code of an activation with the first school, whatever a second one claims later', async () => {
  const { db, viewers } = world;
  const cells = rosterCells(1);
  await bring(viewers.school, cells);
  const attack = { ...cells, studentNumber: 'ATTACK', mobile: '13900000013', email: 'attacker@example.cn' };
  await bring(second, { ...attack, graduatesOn: '2030-06-30', enrolledIn: '2026-09' });
  const { name = '', identityNumber = '' } = cells;
  const claim = { name, identityKind: 'resident-id', identityNumber } as const;
  const person = await findRosterPerson(db, claim);
  expect(person?.contact).toMatchObject({ mobile: cells.mobile, email: cells.email });
  expect(await findRosterPerson(db, { ...claim, graduationYear: 2030 })).toBeNull();
  expect(await findRosterPerson(db, { ...claim, studentNumber: 'ATTACK' })).toBeNull();
  const asked = { ...claim, channel: 'SMS', locale: 'zh-CN' };
  expect(await execute(requestActivationCode, null, asked, { db })).toMatchObject({ outcome: 'done' });
  const entries = await db.outboxEntry.findMany({ where: { kind: 'ADDRESS:ONE_TIME_CODE' } });
  const addresses = entries.map(({ content }) => {
    const { sealed } = content as { sealed: string };
    return (JSON.parse(open(Buffer.from(sealed, 'base64'))) as { address: string }).address;
  });
  expect(addresses).toEqual([cells.mobile]);
});

it('links what a school brings first, and what it brings again of its own people', async () => {
  const { viewers, school } = world;
  const cells = rosterCells(2);
  await bring(viewers.school, cells);
  await bring(viewers.school, { ...cells, studentNumber: 'SECOND-DEGREE', majorCode: '050101', majorName: '汉语言' });
  for (const studentNumber of [cells.studentNumber, 'SECOND-DEGREE']) {
    expect(await rowsOf({ studentNumber }, school.schoolId)).toMatchObject({ claimedName: null, refusalReason: null });
    expect((await rowsOf({ studentNumber }, school.schoolId)).linkedAt).not.toBeNull();
  }
});

it('two schools that bring the same new person at one moment: one is first, the other waits for the person', async () => {
  const { db, viewers } = world;
  const cells = rosterCells(3);
  await Promise.all([bring(viewers.school, cells), bring(second, { ...cells, studentNumber: 'RACE' })]);
  const rows = await db.enrolment.findMany({ where: { studentNumber: { in: [cells.studentNumber ?? '', 'RACE'] } } });
  expect(rows.map(({ linkedAt }) => linkedAt === null).sort()).toEqual([false, true]);
});

it('hides a claim from employers and from the graduate’s data, and shows it to its school as waiting', async () => {
  const { db, viewers } = world;
  const { viewer, first, claim } = await claimed(0);
  if (viewer.party !== 'GRADUATE' || viewers.employer.party !== 'EMPLOYER') throw new Error('no viewers');
  const graduate = demoGraduates[0];
  const question = {
    ...{ name: graduate?.name ?? '', identityNumber: graduate?.identityNumber ?? '' },
    identityKind: graduate?.identityKind ?? ('resident-id' as const),
  };
  expect(await findPerson(db, { ...question, schoolId: second.schoolId, year: null })).toBeNull();
  expect(await findPerson(db, { ...question, schoolId: null, year: null })).toBe(viewer.personId);
  expect(await enrolmentsFound(db, { personId: viewer.personId, schoolId: null, year: null })).toEqual([first]);
  await db.graduateSearch.create({
    data: {
      ...{ id: newId(), accountId: viewers.employer.accountId, employerId: viewers.employer.employerId },
      ...{ personId: viewer.personId, purpose: '校园招聘', foundAny: true, at: world.start },
    },
  });
  const since = new Date(world.start.getTime() - 1000);
  expect(await wasFound(db, viewers.employer.employerId, first, since)).toBe(true);
  expect(await wasFound(db, viewers.employer.employerId, claim.id, since)).toBe(false);
  expect((await ownBaseData(viewer, undefined, db)).map(({ id }) => id)).toEqual([first]);
  const home = await waitingForGraduate(viewer, undefined, db);
  expect(home.claims).toMatchObject([{ id: claim.id, schoolName: secondName, isOtherName: false }]);
  expect(home.enrolments.map(({ id }) => id)).toEqual([first]);
  const list = await schoolGraduates(second, { progress: 'UNLINKED', text: 'S0' }, db);
  expect(list.items).toMatchObject([{ id: claim.id, progress: 'UNLINKED', name: graduate?.name }]);
  // Whether the person has an account somewhere is not told to who only claims him.
  expect(await schoolGraduate(second, { id: claim.id, isWhole: false }, db)).toMatchObject({ activatedAt: null });
});

it('says nothing of a number that another school knows by another name', async () => {
  const { db, viewers } = world;
  const cells = rosterCells(4);
  await bring(viewers.school, cells);
  await bring(second, { ...cells, studentNumber: 'GUESS', name: '猜想' });
  const row = await rowsOf({ studentNumber: 'GUESS' }, second.schoolId);
  expect(row).toMatchObject({ linkedAt: null, claimedName: '猜想' });
  const seen = await schoolGraduate(second, { id: row.id, isWhole: true }, db);
  expect(seen?.graduate).toMatchObject({ name: '猜想', identityNumber: cells.identityNumber });
  expect((await schoolGraduates(second, { text: '猜想' }, db)).items).toHaveLength(1);
  expect((await schoolGraduates(second, { text: cells.name }, db)).items.map(({ id }) => id)).not.toContain(row.id);
});

it('the signed-in person links a claim once: his from then on, the school told, the deed audited', async () => {
  const { db } = world;
  const { viewer, claim } = await claimed(1);
  if (viewer.party !== 'GRADUATE') throw new Error('no graduate');
  const { id, version } = claim;
  const { viewer: somebody } = await addGraduate(world, 2);
  for (const other of [somebody, second]) {
    const answer = await execute(linkEnrolment, other, { id, version }, { db });
    expect(answer).toMatchObject(other === second ? { code: 'FORBIDDEN' } : { outcome: 'not-found' });
  }
  expect(await execute(linkEnrolment, viewer, { id, version: version + 1 }, { db })).toMatchObject({
    code: 'ENROLMENT_CLAIM_STALE',
  });
  const answers = await Promise.all([1, 2].map(() => execute(linkEnrolment, viewer, { id, version }, { db })));
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  const row = await db.enrolment.findUniqueOrThrow({ where: { id } });
  expect(row).toMatchObject({ claimedName: null, state: 'ENROLLED', confirmedAt: null, version: version + 1 });
  expect(row.linkedAt).not.toBeNull();
  expect(await db.auditEvent.count({ where: { type: 'ENROLMENT_LINKED', subjectId: id } })).toBe(1);
  const told = await db.outboxEntry.findMany({ where: { eventId: id } });
  expect(told).toMatchObject([
    { kind: 'ACCOUNTS:ENROLMENT_LINKED', recipients: { schoolId: second.schoolId, level: 'SCHOOL' } },
  ]);
  expect((await ownBaseData(viewer, undefined, db)).map((each) => each.id)).toContain(id);
  expect(await enrolmentsFound(db, { personId: viewer.personId, schoolId: second.schoolId, year: null })).toEqual([id]);
  expect(
    await execute(refuseEnrolment, viewer, { id, version: version + 1, reason: 'OTHER_PERSON' }, { db }),
  ).toMatchObject({ code: 'ENROLMENT_CLAIM_ANSWERED' });
});

it('a refused claim is left for its school, with the reason, also after the file comes again', async () => {
  const { db } = world;
  const { viewer, claim } = await claimed(3);
  const { id, version } = claim;
  expect(await execute(refuseEnrolment, viewer, { id, version }, { db })).toMatchObject({
    outcome: 'invalid',
    fields: { reason: 'CLAIM_REASON_MISSING' },
  });
  const typed = { id, version, reason: 'NEVER_ENROLLED' };
  expect(await execute(refuseEnrolment, (await addGraduate(world, 4)).viewer, typed, { db })).toEqual({
    outcome: 'not-found',
  });
  expect(await execute(refuseEnrolment, viewer, typed, { db })).toMatchObject({ outcome: 'done' });
  const graduate = demoGraduates[3];
  if (!graduate) throw new Error('no graduate');
  await bring(second, { ...cellsOf(graduate), studentNumber: 'S3', mobile: '13900000067' });
  const row = await db.enrolment.findUniqueOrThrow({ where: { id } });
  expect(row).toMatchObject({ state: 'LEFT', linkedAt: null, refusalReason: 'NEVER_ENROLLED' });
  const audit = await db.auditEvent.findFirstOrThrow({ where: { type: 'ENROLMENT_REFUSED', subjectId: id } });
  expect(audit.facts).toEqual({ schoolId: second.schoolId, reason: 'NEVER_ENROLLED' });
  expect(await db.outboxEntry.count({ where: { eventId: id, kind: 'ACCOUNTS:ENROLMENT_REFUSED' } })).toBe(1);
  const list = await schoolGraduates(second, { progress: 'REFUSED' }, db);
  expect(list.items.map((item) => item.id)).toEqual([id]);
  expect(await execute(linkEnrolment, viewer, { id, version: row.version }, { db })).toMatchObject({
    code: 'ENROLMENT_CLAIM_ANSWERED',
  });
});
