import { afterAll, beforeAll, expect, it } from 'vitest';
import { viewerOfMembership } from '@/lib/auth/membership-viewer';
import { findSession, openSession, sessionHash } from '@/lib/auth/sessions';
import { execute } from '@/lib/commands/execute';
import { changeMemberRole } from '@/lib/commands/membership/change-member-role';
import { disableMember } from '@/lib/commands/membership/disable-member';
import { enableMember } from '@/lib/commands/membership/enable-member';
import { handOverAdministration } from '@/lib/commands/membership/hand-over-administration';
import { inviteColleague } from '@/lib/commands/membership/invite-colleague';
import { withdrawColleagueInvitation } from '@/lib/commands/membership/withdraw-colleague-invitation';
import type { EmployerViewer, Viewer } from '@/lib/domain/access/viewer';
import { memberDetail } from '@/lib/queries/membership/member-detail';
import { organisationMembers } from '@/lib/queries/membership/organisation-members';
import { createAccount } from '../../support/rows';
import { addOperator, viewerOf } from '../../support/viewers';
import { createWorld, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

let count = 0;
/** Another member of the first employer. */
async function addMember(role: 'ADMINISTRATOR' | 'RECRUITER' | 'READER'): Promise<EmployerViewer> {
  const { db, viewers, start } = world;
  count += 1;
  const { employerId } = viewers.employer as EmployerViewer;
  const owner = { party: 'EMPLOYER', role, employerId } as const;
  return viewerOf(db, 'EMPLOYER', await createAccount(db, `member${count}`, `成员${count}`, owner, start));
}

const changeRole = (viewer: Viewer | null, id: string, seen: string, role: string) =>
  execute(changeMemberRole, viewer, { id, seen, role }, { db: world.db });
const disable = (viewer: Viewer | null, id: string) =>
  execute(disableMember, viewer, { id, confirmed: 'yes' }, { db: world.db });
const enable = (viewer: Viewer | null, id: string) => execute(enableMember, viewer, { id }, { db: world.db });
const roleOf = async (id: string) => {
  const { role, state } = await world.db.membership.findUniqueOrThrow({ where: { id } });
  return `${role} ${state}`;
};

it('changes a role, ends what that member had open, tells him and writes who did it', async () => {
  const { db, viewers } = world;
  const member = await addMember('READER');
  const secret = await openSession(member.accountId, {}, db);
  expect(await changeRole(viewers.employer, member.membershipId, 'READER', 'RECRUITER')).toMatchObject({
    outcome: 'done',
  });
  expect(await roleOf(member.membershipId)).toBe('RECRUITER ACTIVE');
  expect(await findSession(sessionHash(secret), db)).toBeNull();
  const where = { type: 'MEMBER_ROLE_CHANGED', subjectId: member.membershipId };
  expect(await db.auditEvent.findFirst({ where })).toMatchObject({
    accountId: viewers.employer.accountId,
    facts: { from: 'READER', to: 'RECRUITER' },
  });
  expect(await db.outboxEntry.count({ where: { kind: 'ACCOUNTS:MEMBER_ROLE_CHANGED' } })).toBe(1);
  // The page was old: the role it showed is not his any more.
  expect(await changeRole(viewers.employer, member.membershipId, 'READER', 'ADMINISTRATOR')).toMatchObject({
    code: 'MEMBER_STALE',
  });
});

it('disables a member at once and lets him in again in the role he had', async () => {
  const { db, viewers } = world;
  const member = await addMember('RECRUITER');
  const secret = await openSession(member.accountId, {}, db);
  expect(await disable(viewers.employer, member.membershipId)).toMatchObject({ outcome: 'done' });
  expect(await findSession(sessionHash(secret), db)).toBeNull();
  const session = { id: member.sessionId, accountId: member.accountId };
  expect(await viewerOfMembership(db, member.membershipId, session)).toBeNull();
  expect(await disable(viewers.employer, member.membershipId)).toMatchObject({ code: 'MEMBER_STALE' });
  expect(await enable(viewers.employer, member.membershipId)).toMatchObject({ outcome: 'done' });
  expect(await roleOf(member.membershipId)).toBe('RECRUITER ACTIVE');
  const kinds = ['ACCOUNTS:MEMBER_DISABLED', 'ACCOUNTS:MEMBER_ENABLED'];
  expect(await db.outboxEntry.count({ where: { kind: { in: kinds } } })).toBe(2);
});

it('is for administrators of the same employer alone, and for nobody about himself', async () => {
  const { viewers } = world;
  const member = await addMember('RECRUITER');
  const { membershipId } = member;
  expect(await disable(viewers.rival, membershipId)).toEqual({ outcome: 'not-found' });
  expect(await changeRole(viewers.rival, membershipId, 'RECRUITER', 'READER')).toEqual({ outcome: 'not-found' });
  expect(await memberDetail(viewers.rival, { id: membershipId }, world.db)).toBeNull();
  expect(await disable(viewers.school, membershipId)).toEqual({ outcome: 'not-found' });
  for (const viewer of [member, viewers.reader, viewers.department]) {
    expect(await disable(viewer, viewers.employer.membershipId)).toMatchObject({ code: 'FORBIDDEN' });
  }
  expect(await disable(viewers.employer, viewers.employer.membershipId)).toMatchObject({ code: 'MEMBER_SELF' });
  expect(await changeRole(viewers.employer, membershipId, 'RECRUITER', 'KING')).toMatchObject({ outcome: 'invalid' });
});

it('hands the administration over in one step: both or neither', async () => {
  const { db, viewers } = world;
  const own = viewers.rival as EmployerViewer;
  const owner = { party: 'EMPLOYER', role: 'RECRUITER', employerId: own.employerId } as const;
  const heir = await viewerOf(db, 'EMPLOYER', await createAccount(db, 'heir', '继任', owner, world.start));
  const input = { id: heir.membershipId, ownRole: 'READER', confirmed: 'yes' };
  const hand = (viewer: Viewer | null, changes: object = {}) =>
    execute(handOverAdministration, viewer, { ...input, ...changes }, { db });
  expect(await hand(own, { confirmed: undefined })).toMatchObject({ outcome: 'invalid' });
  expect(await hand(viewers.employer)).toEqual({ outcome: 'not-found' });
  await db.membership.update({ where: { id: heir.membershipId }, data: { state: 'DISABLED' } });
  expect(await hand(own)).toMatchObject({ code: 'MEMBER_STALE' });
  expect(await roleOf(own.membershipId)).toBe('ADMINISTRATOR ACTIVE');
  await db.membership.update({ where: { id: heir.membershipId }, data: { state: 'ACTIVE' } });
  expect(await hand(own)).toMatchObject({ outcome: 'done' });
  expect([await roleOf(own.membershipId), await roleOf(heir.membershipId)]).toEqual([
    'READER ACTIVE',
    'ADMINISTRATOR ACTIVE',
  ]);
  expect(await db.auditEvent.count({ where: { type: 'ADMINISTRATION_HANDED_OVER' } })).toBe(1);
  expect(await db.outboxEntry.count({ where: { kind: 'ACCOUNTS:ADMINISTRATION_RECEIVED' } })).toBe(1);
});

it('never leaves an employer without an administrator, also when two step on each other at one moment', async () => {
  const { db, viewers } = world;
  const others = [await addMember('ADMINISTRATOR'), await addMember('ADMINISTRATOR')] as const;
  const { employerId } = others[0];
  const active = { employerId, role: 'ADMINISTRATOR' as const, state: 'ACTIVE' as const };
  await disable(others[0], viewers.employer.membershipId);
  expect(await db.membership.count({ where: active })).toBe(2);
  const answers = await Promise.all([
    disable(others[0], others[1].membershipId),
    changeRole(others[1], others[0].membershipId, 'ADMINISTRATOR', 'READER'),
  ]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['done', 'refused']);
  expect(answers.find(({ outcome }) => outcome === 'refused')).toMatchObject({ code: 'ADMINISTRATOR_LAST' });
  expect(await db.membership.count({ where: active })).toBe(1);
  await db.membership.update({ where: { id: viewers.employer.membershipId }, data: { state: 'ACTIVE' } });
});

it('lets a school disable its reviewers and the platform its operators, each its own alone', async () => {
  const { db, viewers } = world;
  const operator = await addOperator(world);
  const second = await createAccount(db, 'operator2', '运营乙', { party: 'PLATFORM', role: 'OPERATOR' }, world.start);
  expect(await disable(viewers.school, second)).toEqual({ outcome: 'not-found' });
  expect(await disable(operator, viewers.department.membershipId)).toEqual({ outcome: 'not-found' });
  expect(await disable(viewers.school, viewers.department.membershipId)).toMatchObject({ outcome: 'done' });
  expect(await disable(operator, second)).toMatchObject({ outcome: 'done' });
  const { rows } = await organisationMembers(viewers.school, {}, db);
  expect(rows.map(({ name, isActive }) => `${name} ${isActive}`)).toEqual(['顾临风 true', '沈书白 false']);
  await expect(organisationMembers(viewers.department, {}, db)).rejects.toThrow();
  expect(await enable(viewers.school, viewers.department.membershipId)).toMatchObject({ outcome: 'done' });
});

it('shows what a member did, newest first, page by page', async () => {
  const { db, viewers } = world;
  const member = await addMember('RECRUITER');
  const row = { type: 'FAVOURITE_ADDED', accountId: member.accountId, membershipId: member.membershipId, facts: {} };
  for (let index = 0; index < 31; index += 1) {
    const at = new Date(world.start.getTime() + index * 1000);
    const id = `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;
    await db.auditEvent.create({ data: { ...row, id, at } });
  }
  const first = await memberDetail(viewers.employer, { id: member.membershipId }, db);
  expect(first?.deeds.rows).toHaveLength(30);
  expect(first?.deeds.next).toBeDefined();
  await expect(memberDetail(viewers.reader, { id: member.membershipId }, db)).rejects.toThrow();
});

it('takes an own invitation back, so that its link is dead, and nobody else’s', async () => {
  const { db, viewers } = world;
  const colleague = { name: '洪晓舟', address: 'colleague@example.cn', role: 'READER' };
  const answer = await execute(inviteColleague, viewers.employer, colleague, { db });
  if (answer.outcome !== 'done') throw new Error(JSON.stringify(answer));
  const { id } = answer.result;
  const withdraw = (viewer: Viewer) => execute(withdrawColleagueInvitation, viewer, { id }, { db });
  expect((await withdraw(viewers.rival)).outcome).not.toBe('done');
  expect(await withdraw(viewers.employer)).toMatchObject({ outcome: 'done' });
  expect((await db.membershipInvitation.findUniqueOrThrow({ where: { id } })).closedAt).not.toBeNull();
  expect(await withdraw(viewers.employer)).toMatchObject({ code: 'MEMBER_INVITATION_STALE' });
});
