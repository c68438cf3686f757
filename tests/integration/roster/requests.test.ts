import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptRosterRequest } from '@/lib/commands/roster/accept-roster-request';
import { refuseRosterRequest } from '@/lib/commands/roster/refuse-roster-request';
import type { Viewer } from '@/lib/domain/access/viewer';
import { execute } from '@/lib/commands/execute';
import { digest, open, seal } from '@/lib/crypto/personal-data';
import { loadGraduateSnapshot } from '@/lib/db/stores/graduate-snapshot';
import type { BaseDataError, MobileChange, RosterRequestKind } from '@/lib/domain/roster/requests';
import { newId } from '@/lib/ids';
import { rosterRequest } from '@/lib/queries/roster/roster-request';
import { rosterRequests } from '@/lib/queries/roster/roster-requests';
import { demoGraduates, demoSchool } from '@/prisma/seed/demo/people';
import { addGraduate, createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** What the graduate's side writes: kind and sealed content as agreed in lib/domain/roster/requests. */
async function ask(enrolmentId: string, kind: RosterRequestKind, content: MobileChange | BaseDataError) {
  const id = newId();
  const contentSealed = seal(JSON.stringify(content));
  await world.db.rosterRequest.create({ data: { id, enrolmentId, kind, contentSealed, createdAt: world.start } });
  return id;
}

const field = (key: BaseDataError['fields'][number]['key'], right: string): BaseDataError => ({
  fields: [{ key, wrong: '', right }],
});
const requestOf = (id: string) => world.db.rosterRequest.findUniqueOrThrow({ where: { id } });
const enrolmentOf = (id: string) => world.db.enrolment.findUniqueOrThrow({ where: { id } });
const accept = (id: string, values: Record<string, string> = {}, viewer: Viewer = world.viewers.school) =>
  execute(acceptRosterRequest, viewer, { id, ...values }, { db: world.db });
const refuse = (id: string, answer: string, viewer: Viewer = world.viewers.school) =>
  execute(refuseRosterRequest, viewer, { id, answer }, { db: world.db });

it('puts a new mobile on the roster of somebody without an account and tells the new number how to go on', async () => {
  const { db } = world;
  const { enrolmentId, viewer } = await addGraduate(world, 0);
  await db.membership.update({ where: { id: viewer.membershipId }, data: { state: 'DISABLED' } });
  const id = await ask(enrolmentId, 'MOBILE_CHANGE', { mobile: '13700000001', note: '换号了' });
  expect(await accept(id)).toMatchObject({ outcome: 'done' });
  const enrolment = await enrolmentOf(enrolmentId);
  expect(enrolment).toMatchObject({ mobileDigest: digest('mobile', '13700000001'), version: 2, confirmedAt: null });
  expect(JSON.parse(open(enrolment.contactSealed))).toMatchObject({
    mobile: '13700000001',
    email: demoGraduates[0]?.email,
  });
  const told = await db.outboxEntry.findFirstOrThrow({ where: { eventId: id } });
  expect(told).toMatchObject({ kind: 'ADDRESS:ACTIVATION_MOBILE_CHANGED', content: { channel: 'SMS' } });
  const { sealed } = told.content as { sealed: string };
  expect(JSON.parse(open(Buffer.from(sealed, 'base64')))).toEqual({
    address: '13700000001',
    facts: { school: demoSchool.name },
    link: '/activate',
  });
  const entry = await db.auditEvent.findFirstOrThrow({ where: { subjectId: id } });
  expect(entry).toMatchObject({ type: 'ROSTER_REQUEST_ACCEPTED', facts: { enrolmentId, changed: ['mobile'] } });
  expect(JSON.stringify(entry)).not.toContain('13700000001');
});

it('corrects base data by the rules of the roster, asks to confirm again and tells the account', async () => {
  const { db } = world;
  const { enrolmentId, viewer } = await addGraduate(world, 1);
  const content: BaseDataError = {
    fields: [
      { key: 'departmentName', wrong: '', right: demoSchool.departments[1] },
      { key: 'originRegionCode', wrong: '', right: '北京市朝阳区' },
      { key: 'studyYears', wrong: '4', right: '5' },
    ],
  };
  const id = await ask(enrolmentId, 'BASE_DATA_ERROR', content);
  const values = {
    departmentName: demoSchool.departments[1],
    originRegionCode: '北京市朝阳区',
    studyYears: '5',
    answer: '已更正',
    majorName: '没有申请的内容',
  };
  expect(await accept(id, values)).toMatchObject({ outcome: 'done' });
  expect(await loadGraduateSnapshot(db, enrolmentId)).toMatchObject({
    departmentName: demoSchool.departments[1],
    originRegionCode: '110105',
    studyYears: 5,
    majorName: demoGraduates[1]?.majorName,
  });
  expect(await enrolmentOf(enrolmentId)).toMatchObject({ confirmedAt: null, version: 2 });
  expect(await requestOf(id)).toMatchObject({ state: 'ACCEPTED', answer: '已更正', version: 2 });
  const told = await db.outboxEntry.findFirstOrThrow({ where: { eventId: id } });
  if (viewer.party !== 'GRADUATE') throw new Error('no graduate');
  expect(told).toMatchObject({
    kind: 'ACCOUNTS:ROSTER_REQUEST_DECIDED',
    recipients: { personId: viewer.personId },
    content: { link: '/graduate/confirm' },
  });
});

it('says beside the field what cannot be stored, and changes nothing', async () => {
  const { db } = world;
  const { enrolmentId } = await addGraduate(world, 2);
  const id = await ask(enrolmentId, 'BASE_DATA_ERROR', field('identityNumber', '110108200505139999'));
  expect(await accept(id, { identityNumber: '110108200505139999' })).toMatchObject({
    outcome: 'invalid',
    fields: { identityNumber: 'ID_NUMBER_CHECK_DIGIT' },
  });
  expect(await accept(id)).toMatchObject({ outcome: 'invalid', fields: { identityNumber: 'FIELD_REQUIRED' } });
  const unknown = await ask((await addGraduate(world, 3)).enrolmentId, 'BASE_DATA_ERROR', field('departmentName', 'X'));
  expect(await accept(unknown, { departmentName: '不存在学院' })).toMatchObject({
    fields: { departmentName: 'DEPARTMENT_UNKNOWN' },
  });
  expect(await requestOf(id)).toMatchObject({ state: 'OPEN', version: 1 });
  expect(await enrolmentOf(enrolmentId)).toMatchObject({ version: 1 });
  expect(await db.outboxEntry.count({ where: { eventId: { in: [id, unknown] } } })).toBe(0);
});

it('does not let one school rename a person another school knows, nor take over an identity', async () => {
  const { db, school, start } = world;
  const { enrolmentId, viewer } = await addGraduate(world, 4);
  if (viewer.party !== 'GRADUATE') throw new Error('no graduate');
  const taken = demoGraduates[0]?.identityNumber ?? '';
  const id = await ask(enrolmentId, 'BASE_DATA_ERROR', {
    fields: [
      { key: 'identityNumber', wrong: '', right: taken },
      { key: 'birthOn', wrong: '', right: '2005-05-11' },
    ],
  });
  expect(await accept(id, { identityNumber: taken, birthOn: '2005-05-11' })).toMatchObject({ code: 'PERSON_EXISTS' });
  const other = { id: newId(), code: '17777', name: '南山大学', createdAt: start };
  await db.school.create({ data: other });
  const department = { id: newId(), schoolId: other.id, name: '文学院', createdAt: start };
  await db.department.create({ data: department });
  const { personId: _person, id: _id, details, ...row } = await enrolmentOf(enrolmentId);
  await db.enrolment.create({
    data: {
      ...row,
      id: newId(),
      personId: viewer.personId,
      schoolId: other.id,
      departmentId: department.id,
      details: details ?? {},
    },
  });
  await db.rosterRequest.update({ where: { id }, data: { state: 'REFUSED' } });
  const name = await ask(enrolmentId, 'BASE_DATA_ERROR', field('name', '改名'));
  expect(await accept(name, { name: '改名' })).toMatchObject({ code: 'PERSON_AT_OTHER_SCHOOL' });
  expect(await db.enrolment.count({ where: { schoolId: school.schoolId, personId: viewer.personId } })).toBe(1);
});

it('refuses only with an answer, and leaves the roster as it is', async () => {
  const { db } = world;
  const { enrolmentId } = await addGraduate(world, 5);
  const id = await ask(enrolmentId, 'BASE_DATA_ERROR', field('majorName', '人工智能'));
  expect(await refuse(id, ' ')).toMatchObject({ outcome: 'invalid', fields: { answer: 'ANSWER_MISSING' } });
  expect(await refuse(id, '学籍档案里是软件工程。')).toMatchObject({ outcome: 'done' });
  expect(await requestOf(id)).toMatchObject({ state: 'REFUSED', answer: '学籍档案里是软件工程。' });
  expect(await enrolmentOf(enrolmentId)).toMatchObject({ version: 1 });
  expect(await db.outboxEntry.count({ where: { eventId: id, kind: 'ACCOUNTS:ROSTER_REQUEST_DECIDED' } })).toBe(1);
  expect(await db.auditEvent.count({ where: { subjectId: id, type: 'ROSTER_REQUEST_REFUSED' } })).toBe(1);
  expect(await accept(id, { majorName: '人工智能' })).toMatchObject({ code: 'ROSTER_REQUEST_CLOSED' });
});

it('lets exactly one of accept and refuse win at the same moment', async () => {
  const { db } = world;
  const { enrolmentId } = await addGraduate(world, 6);
  const id = await ask(enrolmentId, 'MOBILE_CHANGE', { mobile: '13700000006' });
  const answers = await Promise.all([accept(id), refuse(id, '请先到学校核实。')]);
  expect(answers.filter(({ outcome }) => outcome === 'done')).toHaveLength(1);
  const { state } = await requestOf(id);
  const { version } = await enrolmentOf(enrolmentId);
  expect(version).toBe(state === 'ACCEPTED' ? 2 : 1);
  // Agreed to, what follows is told as the recovery of the account.
  const begun = await db.accountRecovery.count({ where: { requestId: id } });
  expect(begun).toBe(state === 'ACCEPTED' ? 1 : 0);
  expect((await db.outboxEntry.count({ where: { eventId: id } })) + begun).toBe(1);
});

it('is not there for another school, and forbidden to departments and other sides', async () => {
  const { db, viewers } = world;
  const { enrolmentId, viewer: graduate } = await addGraduate(world, 7);
  const id = await ask(enrolmentId, 'MOBILE_CHANGE', { mobile: '13700000007' });
  const stranger = { ...viewers.school, schoolId: newId() };
  expect(await accept(id, {}, stranger)).toEqual({ outcome: 'not-found' });
  expect(await refuse(id, '不同意', stranger)).toEqual({ outcome: 'not-found' });
  for (const viewer of [viewers.department, viewers.employer, graduate]) {
    expect(await accept(id, {}, viewer)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await refuse(id, '不同意', viewer)).toMatchObject({ code: 'FORBIDDEN' });
  }
  expect(await rosterRequest(stranger, { id }, db)).toBeNull();
  expect((await rosterRequests(stranger, { isOpen: true }, db)).items).toEqual([]);
  expect(await rosterRequest(viewers.school, { id }, db)).toMatchObject({
    kind: 'MOBILE_CHANGE',
    asked: { mobile: '13700000007' },
    standing: '199****1008',
  });
  const decided = await db.rosterRequest.findFirstOrThrow({ where: { kind: 'MOBILE_CHANGE', state: 'ACCEPTED' } });
  expect(await rosterRequest(viewers.school, { id: decided.id }, db)).toMatchObject({
    asked: { mobile: expect.stringMatching(/^137\*{4}\d{4}$/) as string },
  });
  const { items } = await rosterRequests(viewers.school, { isOpen: true }, db);
  expect(items.map((item) => item.id)).toContain(id);
});
