import { afterAll, beforeAll, expect, it } from 'vitest';
import { viewerOfMembership } from '@/lib/auth/membership-viewer';
import { execute } from '@/lib/commands/execute';
import { acceptMembership } from '@/lib/commands/membership/accept-membership';
import { inviteMember } from '@/lib/commands/membership/invite-member';
import { inviteOperator } from '@/lib/commands/membership/invite-operator';
import { withdrawMemberInvitation } from '@/lib/commands/membership/withdraw-member-invitation';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import { joinInvitation } from '@/lib/queries/membership/join-invitation';
import { schoolDetail } from '@/lib/queries/school/school-detail';
import { addOperator } from '../../support/viewers';
import { createWorld, type World } from '../../support/world';
import { accepting, invited } from './inviting';

let world: World;
let operator: OperatorViewer;
beforeAll(async () => {
  world = await createWorld();
  operator = await addOperator(world);
});
afterAll(() => world.close());

const viewerOf = async (membershipId: string, accountId: string) =>
  viewerOfMembership(world.db, membershipId, { id: newId(), accountId });

it('lets a new invitation replace the older one, and the operator take one back', async () => {
  const { db } = world;
  const older = await invited({ world, operator }, 'twice@example.cn');
  const newer = await invited({ world, operator }, 'twice@example.cn');
  expect(await joinInvitation(older.secret, db)).toMatchObject({ state: 'CLOSED' });
  expect(await execute(acceptMembership, null, accepting(older.secret), { db })).toMatchObject({
    code: 'MEMBER_INVITATION_STALE',
  });
  const withdraw = () => execute(withdrawMemberInvitation, operator, { id: newer.id }, { db });
  expect(await withdraw()).toMatchObject({ outcome: 'done' });
  expect(await withdraw()).toMatchObject({ code: 'MEMBER_INVITATION_STALE' });
  expect(await execute(acceptMembership, null, accepting(newer.secret), { db })).toMatchObject({
    code: 'MEMBER_INVITATION_STALE',
  });
  expect(await db.account.count({ where: { name: '江一苇', emailDigest: { not: null } } })).toBe(0);
});

it('does not ask a reviewer for what he does already', async () => {
  const { db, school } = world;
  const input = { schoolId: school.schoolId, name: '顾临风', address: 'school@demo.test', level: 'SCHOOL' };
  expect(await execute(inviteMember, operator, input, { db })).toMatchObject({ code: 'MEMBER_ALREADY' });
});

it('takes no department of another school and no address that is none', async () => {
  const { db, school } = world;
  const otherId = newId();
  await db.school.create({ data: { id: otherId, code: '30001', name: '他校', createdAt: world.start } });
  const foreign = { id: newId(), schoolId: otherId, name: '他院', createdAt: world.start };
  await db.department.create({ data: foreign });
  const input = { schoolId: school.schoolId, name: '某人', address: 'some@example.cn', level: 'DEPARTMENT' };
  expect(await execute(inviteMember, operator, { ...input, departmentId: foreign.id }, { db })).toMatchObject({
    fields: { departmentId: 'DEPARTMENT_MISSING' },
  });
  const wrong = { ...input, name: ' ', address: '12345', level: 'RECTOR' };
  expect(await execute(inviteMember, operator, wrong, { db })).toEqual({
    outcome: 'invalid',
    fields: { name: 'FIELD_REQUIRED', address: 'ADDRESS_INVALID', level: 'LEVEL_MISSING' },
  });
});

it('is for operators alone', async () => {
  const { db, viewers, school } = world;
  const { id } = await invited({ world, operator }, 'private@example.cn');
  const input = { schoolId: school.schoolId, name: '某人', address: 'some@example.cn', level: 'SCHOOL' };
  for (const viewer of Object.values(viewers)) {
    expect(await execute(inviteMember, viewer, input, { db })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await execute(withdrawMemberInvitation, viewer, { id }, { db })).toMatchObject({ code: 'FORBIDDEN' });
  }
  const detail = await schoolDetail(operator, { id: school.schoolId }, db);
  expect(detail?.invitations.find((row) => row.id === id)).toMatchObject({ address: 'p***@example.cn', state: 'OPEN' });
});

it('makes the first operator by a link from the command line, and only for a new address', async () => {
  const { db } = world;
  const input = { email: 'first@example.cn', name: '首位运营' };
  const answer = await execute(inviteOperator, null, input, { db });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  const secret = answer.result.path.replace('/join/', '');
  expect(await joinInvitation(secret, db)).toMatchObject({ party: 'PLATFORM', organisation: null, inviter: null });
  const accepted = await execute(acceptMembership, null, accepting(secret), { db });
  if (accepted.outcome !== 'done') throw new Error(JSON.stringify(accepted));
  const { accountId, membershipId } = accepted.result;
  expect(await viewerOf(membershipId, accountId)).toMatchObject({ party: 'PLATFORM', name: '首位运营' });
  expect(await execute(inviteOperator, null, input, { db })).toMatchObject({ code: 'ACCOUNT_EXISTS' });
  expect(await execute(inviteOperator, null, { ...input, email: 'x' }, { db })).toMatchObject({
    fields: { email: 'EMAIL_INVALID' },
  });
});

it('an operator writes to one address three times a day at most, and never a link as a name', async () => {
  const { db, school } = world;
  const input = { schoolId: school.schoolId, name: '江一苇', address: 'again@example.cn', level: 'SCHOOL' };
  for (const name of ['江一苇', '江二苇', '江三苇']) {
    expect(await execute(inviteMember, operator, { ...input, name }, { db })).toMatchObject({ outcome: 'done' });
  }
  expect(await execute(inviteMember, operator, input, { db })).toMatchObject({ code: 'INVITATION_LIMIT_TARGET' });
  expect(await execute(inviteMember, operator, { ...input, name: 'a.example.cn' }, { db })).toMatchObject({
    fields: { name: 'INVITEE_NAME_HOLDS_LINK' },
  });
});

it('asks for a department of everybody who reviews below the school', async () => {
  const { db, school } = world;
  const [department] = school.departments;
  for (const [index, level] of ['COUNSELLOR', 'DEPARTMENT'].entries()) {
    const input = { schoolId: school.schoolId, name: '江一苇', address: `below${index}@example.cn`, level };
    expect(await execute(inviteMember, operator, input, { db })).toMatchObject({
      outcome: 'invalid',
      fields: { departmentId: 'DEPARTMENT_MISSING' },
    });
    const { secret } = await invited({ world, operator }, input.address, { level, departmentId: department?.id });
    const answer = await execute(acceptMembership, null, accepting(secret), { db });
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
    expect(await viewerOf(answer.result.membershipId, answer.result.accountId)).toMatchObject({
      scopes: [{ level, departmentId: department?.id }],
    });
  }
});
