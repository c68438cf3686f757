import { afterAll, beforeAll, expect, it } from 'vitest';
import { accountForPassword } from '@/lib/auth/credentials';
import { viewerOfMembership } from '@/lib/auth/membership-viewer';
import { execute } from '@/lib/commands/execute';
import { acceptMembership } from '@/lib/commands/membership/accept-membership';
import { inviteMember } from '@/lib/commands/membership/invite-member';
import { inviteOperator } from '@/lib/commands/membership/invite-operator';
import { withdrawMemberInvitation } from '@/lib/commands/membership/withdraw-member-invitation';
import { databaseNow } from '@/lib/db/client';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { joinInvitation } from '@/lib/queries/membership/join-invitation';
import { schoolDetail } from '@/lib/queries/school/school-detail';
import { latestMessage } from '../../support/messages';
import { addOperator } from '../../support/viewers';
import { createWorld, type World } from '../../support/world';

let world: World;
let operator: OperatorViewer;
beforeAll(async () => {
  world = await createWorld();
  operator = await addOperator(world);
});
afterAll(() => world.close());

const password = 'three-quiet-rivers';
const accepting = (secret: string, more = {}) => ({ secret, password, terms: 'yes', locale: 'zh-CN', ...more });

interface Options {
  name?: string;
  level?: string;
  departmentId?: string;
  now?: Date;
}

/** Invites and answers with the secret of the link, as it stands in the message that was sent. */
async function invited(address: string, { name = '江一苇', level = 'SCHOOL', departmentId, now }: Options = {}) {
  const { db, school } = world;
  const input = { schoolId: school.schoolId, name, address, level, departmentId };
  const answer = await execute(inviteMember, operator, input, { db, now });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  const message = await latestMessage(world.db);
  return { id: answer.result.id, secret: message.link?.replace('/join/', '') ?? '', message };
}

const viewerOf = async (membershipId: string, accountId: string) =>
  viewerOfMembership(world.db, membershipId, { id: newId(), accountId });

it('sends a link whose secret is nowhere in the database, and says who asks for what', async () => {
  const { db } = world;
  const { id, secret, message } = await invited('New.Person@Example.cn ');
  expect(message.body).toContain('江一苇您好，平台运营邀请您作为东湖大学的审核人');
  const row = await db.membershipInvitation.findUniqueOrThrow({ where: { id } });
  const entries = await db.outboxEntry.findMany({ where: { eventId: id } });
  const notices = await db.notice.findMany({ where: { eventId: entries[0]?.id } });
  expect(notices).toHaveLength(1);
  expect(secret).toMatch(/^[\w-]{22}$/);
  const audit = await db.auditEvent.findFirstOrThrow({ where: { subjectId: id } });
  expect(audit).toMatchObject({ type: 'MEMBER_INVITED', accountId: operator.accountId });
  const stored = JSON.stringify([row, entries, notices, audit]);
  for (const hidden of [secret, 'new.person@example.cn']) expect(stored).not.toContain(hidden);
  expect(await joinInvitation(secret, db)).toMatchObject({
    name: '江一苇',
    organisation: '东湖大学',
    level: 'SCHOOL',
    inviter: '平台运营',
    address: 'n***@example.cn',
    state: 'OPEN',
    hasAccount: false,
  });
});

it('opens account, membership and scope at once, tells who invited, and works only once', async () => {
  const { db, school } = world;
  const [department] = school.departments;
  const { id, secret } = await invited('13900007777', { level: 'DEPARTMENT', departmentId: department?.id });
  const answers = await Promise.all([1, 2, 3].map(() => execute(acceptMembership, null, accepting(secret), { db })));
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused', 'refused']);
  const done = answers.find((answer) => answer.outcome === 'done');
  if (done?.outcome !== 'done') throw new Error('nobody accepted');
  const { accountId, membershipId } = done.result;
  expect(await accountForPassword('139 0000 7777', password, db)).toBe(accountId);
  expect(await viewerOf(membershipId, accountId)).toMatchObject({
    party: 'SCHOOL',
    schoolId: school.schoolId,
    name: '江一苇',
    scopes: [{ level: 'DEPARTMENT', departmentId: department?.id }],
  });
  expect(await db.consent.count({ where: { accountId, given: true } })).toBe(2);
  expect(await db.membershipInvitation.findUniqueOrThrow({ where: { id } })).toMatchObject({ acceptedById: accountId });
  expect(await db.auditEvent.count({ where: { type: 'MEMBERSHIP_ACCEPTED', subjectId: membershipId } })).toBe(1);
  await drainOutbox(db);
  const told = await db.notice.findFirst({
    where: { accountId: operator.accountId, channel: 'INBOX', subject: '江一苇已接受邀请' },
  });
  expect(told?.link).toBe(`/platform/schools/${school.schoolId}`);
  expect(await execute(acceptMembership, null, accepting(secret), { db })).toMatchObject({
    code: 'MEMBER_INVITATION_STALE',
  });
});

it('gives an address that has an account a further task only for its own password', async () => {
  const { db, viewers } = world;
  const { accountId } = viewers.employer;
  const { id, secret } = await invited('employer@demo.test', { name: '方晓岚' });
  expect(await joinInvitation(secret, db)).toMatchObject({ hasAccount: true });
  expect(await execute(acceptMembership, null, accepting(secret), { db })).toEqual({
    outcome: 'invalid',
    fields: { password: 'JOINING_PASSWORD_WRONG' },
  });
  expect(await db.membershipInvitation.findUniqueOrThrow({ where: { id } })).toMatchObject({
    tries: 1,
    acceptedAt: null,
  });
  const right = accepting(secret, { password: 'demo-password-2026', terms: undefined });
  expect(await execute(acceptMembership, null, right, { db })).toMatchObject({
    outcome: 'done',
    result: { accountId },
  });
  expect(await db.membership.count({ where: { accountId } })).toBe(2);
  expect(await db.account.count({ where: { id: accountId } })).toBe(1);
});

it('switches the link off after ten wrong passwords, also for the right one', async () => {
  const { db } = world;
  const { secret } = await invited('rival@demo.test', { name: '郑远川' });
  for (let attempt = 0; attempt < 10; attempt += 1) {
    await execute(acceptMembership, null, accepting(secret), { db });
  }
  const right = accepting(secret, { password: 'demo-password-2026' });
  expect(await execute(acceptMembership, null, right, { db })).toMatchObject({ code: 'MEMBER_INVITATION_LOCKED' });
  expect(await joinInvitation(secret, db)).toMatchObject({ state: 'LOCKED' });
  expect(await db.membership.count({ where: { account: { name: '郑远川' } } })).toBe(1);
});

it('refuses after seven days, and a secret that is not ours does not exist', async () => {
  const { db } = world;
  const start = await databaseNow(db);
  const { secret } = await invited('late@example.cn', { now: start });
  const end = new Date(start.getTime() + 7 * 86_400_000);
  expect(await execute(acceptMembership, null, accepting(secret), { db, now: end })).toMatchObject({
    code: 'MEMBER_INVITATION_EXPIRED',
  });
  expect(await execute(acceptMembership, null, accepting(`${secret}x`), { db })).toEqual({ outcome: 'not-found' });
  expect(await joinInvitation(`${secret}x`, db)).toBeNull();
  const justBefore = new Date(end.getTime() - 1);
  expect(await execute(acceptMembership, null, accepting(secret), { db, now: justBefore })).toMatchObject({
    outcome: 'done',
  });
});

it('lets a new invitation replace the older one, and the operator take one back', async () => {
  const { db } = world;
  const older = await invited('twice@example.cn');
  const newer = await invited('twice@example.cn');
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
  expect(await db.account.count({ where: { name: '江一苇', emailDigest: { not: null } } })).toBe(1);
});

it('asks a new account for a good password and for agreement', async () => {
  const { db } = world;
  const { secret } = await invited('careful@example.cn');
  const poor = accepting(secret, { password: 'careful', terms: undefined });
  expect(await execute(acceptMembership, null, poor, { db })).toEqual({
    outcome: 'invalid',
    fields: { password: 'PASSWORD_TOO_SHORT', terms: 'JOINING_TERMS_MISSING' },
  });
  expect(await joinInvitation(secret, db)).toMatchObject({ state: 'OPEN', hasAccount: false });
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
  const { id } = await invited('private@example.cn');
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
    const { secret } = await invited(input.address, { level, departmentId: department?.id });
    const answer = await execute(acceptMembership, null, accepting(secret), { db });
    if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
    expect(await viewerOf(answer.result.membershipId, answer.result.accountId)).toMatchObject({
      scopes: [{ level, departmentId: department?.id }],
    });
  }
});
