import { afterAll, beforeAll, expect, it } from 'vitest';
import { accountForPassword } from '@/lib/auth/credentials';
import { viewerOfMembership } from '@/lib/auth/membership-viewer';
import { execute } from '@/lib/commands/execute';
import { acceptMembership } from '@/lib/commands/membership/accept-membership';
import { databaseNow } from '@/lib/db/client';
import type { OperatorViewer } from '@/lib/domain/access/viewer';
import { newId } from '@/lib/ids';
import { drainOutbox } from '@/lib/jobs/drain-outbox';
import { joinInvitation } from '@/lib/queries/membership/join-invitation';
import { addOperator } from '../../support/viewers';
import { createWorld, type World } from '../../support/world';
import { accepting, invited, password } from './inviting';

let world: World;
let operator: OperatorViewer;
beforeAll(async () => {
  world = await createWorld();
  operator = await addOperator(world);
});
afterAll(() => world.close());

const viewerOf = async (membershipId: string, accountId: string) =>
  viewerOfMembership(world.db, membershipId, { id: newId(), accountId });

it('sends a link whose secret is nowhere in the database, and says who asks for what', async () => {
  const { db } = world;
  const { id, secret, message } = await invited({ world, operator }, 'New.Person@Example.cn ');
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
  const { id, secret } = await invited({ world, operator }, '13900007777', {
    level: 'DEPARTMENT',
    departmentId: department?.id,
  });
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
  const { id, secret } = await invited({ world, operator }, 'employer@demo.test', { name: '方晓岚' });
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
  const { secret } = await invited({ world, operator }, 'rival@demo.test', { name: '郑远川' });
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
  const { secret } = await invited({ world, operator }, 'late@example.cn', { now: start });
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

it('asks a new account for a good password and for agreement', async () => {
  const { db } = world;
  const { secret } = await invited({ world, operator }, 'careful@example.cn');
  const poor = accepting(secret, { password: 'careful', terms: undefined });
  expect(await execute(acceptMembership, null, poor, { db })).toEqual({
    outcome: 'invalid',
    fields: { password: 'PASSWORD_TOO_SHORT', terms: 'JOINING_TERMS_MISSING' },
  });
  expect(await joinInvitation(secret, db)).toMatchObject({ state: 'OPEN', hasAccount: false });
});
